package org.positiveaction.bot.knowledge;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.folder.WatchedFolder;
import org.positiveaction.bot.knowledge.search.ArticleFinder;
import org.positiveaction.bot.knowledge.search.Roles;
import org.positiveaction.bot.knowledge.search.SessionNames;
import org.positiveaction.bot.knowledge.search.Stages;
import org.positiveaction.bot.message.ForceId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What we know, and how to find it. */
@Component
public class Knowledge {
    private volatile State state;

    /** All that changes together when the folder does. */
    private record State(
            Contents contents,
            ArticleFinder finder,
            ForceNames names,
            SessionNames sessionNames,
            Stages stages,
            Roles roles) {
        static State of(Contents contents) {
            return new State(
                    contents,
                    new ArticleFinder(contents),
                    new ForceNames(contents.forces()),
                    new SessionNames(contents.sessionKinds(), contents.vocabulary()),
                    new Stages(contents.vocabulary()),
                    new Roles(contents.vocabulary()));
        }
    }

    /** Reads the folder; one with errors stops the start, with all of them. */
    @Autowired
    public Knowledge(WatchedFolder folder) {
        this(folder.read().orThrow());
    }

    public Knowledge(String folder, Clock clock) {
        this(new WatchedFolder(folder, clock));
    }

    public Knowledge(Contents contents) {
        this(State.of(contents));
    }

    private Knowledge(State state) {
        this.state = state;
    }

    /** What we know at this moment, for whoever asks several things that have to agree. */
    public Knowledge asOfNow() {
        return new Knowledge(state);
    }

    /** Takes over what the folder holds now; until its search is built, the old one answers. */
    void serve(Contents contents) {
        if (!contents.equals(state.contents())) {
            state = State.of(contents);
        }
    }

    Contents contents() {
        return state.contents();
    }

    /** @param force the force that the asker asks about, or null if they have not said */
    public Finding find(String question, @Nullable ForceId force) {
        return explain(question, force).finding();
    }

    /** The same, as if no editor had written the question down word for word: how near it is to other articles. */
    public Finding findInOtherWords(String question, @Nullable ForceId force) {
        return state.finder().findInOtherWords(question, force).finding();
    }

    /** What {@link #find} finds, and why. */
    public Explanation explain(String question, @Nullable ForceId force) {
        return state.finder().find(question, force);
    }

    public Optional<Article> article(String id) {
        return state.contents().article(id);
    }

    /** The article that speaks for a topic other than answers: the first, where there are several. */
    public Optional<Article> action(Topic topic) {
        return state.contents().articles().stream()
                .filter(article -> article.topic() == topic)
                .findFirst();
    }

    public List<Force> forces() {
        return state.contents().forces();
    }

    public Optional<Force> force(ForceId id) {
        return state.contents().force(id);
    }

    /** The force whose name or nickname stands in a text, as in "im applying to lancs". */
    public Optional<Force> forceNamed(String text) {
        return state.names().in(text);
    }

    /** The kinds of session there are, by title. */
    public List<SessionKind> sessionKinds() {
        return state.contents().sessionKinds().stream()
                .sorted(Comparator.comparing(SessionKind::title))
                .toList();
    }

    /** What a kind of session is, also where editors have taken it out of the folder meanwhile. */
    public SessionKind sessionKind(String id) {
        return state.contents().sessionKinds().stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseGet(() -> SessionKind.knownByIdOnly(id));
    }

    /**
     * The kinds of session that some words name, by the longest name first, as in "book me on a mock intervew"; "a
     * workshop" names each kind of workshop.
     */
    public List<SessionKind> sessionKindsNamed(String text) {
        return state.sessionNames().in(text);
    }

    /** How far somebody says that they have come, as in "my interview is next month"; only where they clearly say so. */
    public Optional<Stage> stageNamed(String text) {
        return state.stages().in(text);
    }

    /** The roles that some words name, as in "text me when you want pcsos or specials". */
    public Set<Role> rolesNamed(String text) {
        return state.roles().in(text);
    }

    public Replies replies() {
        return state.contents().replies();
    }
}
