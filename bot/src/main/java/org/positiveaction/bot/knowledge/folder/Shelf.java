package org.positiveaction.bot.knowledge.folder;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.Force;
import org.positiveaction.bot.knowledge.Placeholders;
import org.positiveaction.bot.knowledge.Topic;
import org.positiveaction.bot.knowledge.prose.Prose;
import org.positiveaction.bot.knowledge.prose.Team;
import org.positiveaction.bot.message.ForceId;

/**
 * A folder of articles, and what may be written there.
 *
 * @param name the folder, such as {@code forces/lancashire}
 * @param force whose facts it holds, or null for those of every force
 * @param topics what its articles may be for
 * @param placeholders what its articles may leave to be filled in
 */
record Shelf(String name, @Nullable Force force, List<Topic> topics, List<String> placeholders) {
    private static final Set<String> NOTE_FIELDS =
            Set.of("title", "questions", "not-questions", "owner", "reviewed", "review-in", "source");

    static Shelf general() {
        return new Shelf("general", null, List.of(Topic.ANSWER), List.of());
    }

    static Shelf actions() {
        List<Topic> topics = Arrays.stream(Topic.values())
                .filter(topic -> topic != Topic.ANSWER && topic != Topic.EMERGENCY)
                .toList();
        return new Shelf("actions", null, topics, Placeholders.OF_A_FORCE);
    }

    static Shelf safety() {
        return new Shelf("safety", null, List.of(Topic.EMERGENCY, Topic.NO_ANSWER), Placeholders.OF_A_FORCE);
    }

    /** Subjects that our documents do not cover: one article each, with wordings and no answer. */
    static Shelf declined() {
        return new Shelf("declined", null, List.of(Topic.NO_ANSWER), List.of());
    }

    static Shelf of(Force force) {
        return new Shelf("forces/" + force.id(), force, List.of(Topic.ANSWER), Placeholders.OF_A_FORCE);
    }

    @Nullable
    ForceId forceId() {
        return force == null ? null : force.id();
    }

    /** Whether its articles are read by the candidates of every force, each with their own force's facts. */
    boolean shared() {
        return force == null && !placeholders.isEmpty();
    }

    /** Whether what its articles say is a note for editors, and never told. */
    boolean silent() {
        return topics.equals(List.of(Topic.NO_ANSWER));
    }

    Prose prose() {
        return new Prose(team(), placeholders);
    }

    /** For words into which nothing is filled in. */
    Prose plainProse() {
        return new Prose(team(), List.of());
    }

    private Team team() {
        return force == null ? Team.NONE : Team.of(force);
    }

    Set<String> fields() {
        Set<String> fields = new HashSet<>(NOTE_FIELDS);
        if (!silent()) {
            fields.add("short");
        }
        if (shared()) {
            fields.addAll(List.of("kind", "without-force"));
        }
        if (topics.contains(Topic.BOOK)) {
            fields.add("verbs");
        }
        return fields;
    }
}
