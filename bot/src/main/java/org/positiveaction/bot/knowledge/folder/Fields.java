package org.positiveaction.bot.knowledge.folder;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.positiveaction.bot.knowledge.prose.DidYouMean;
import org.positiveaction.bot.knowledge.prose.Personal;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.StreamReader;

/** The fields of a YAML text, each with its line. Every value is read as the words it was written in. */
final class Fields {
    private final Path file;
    private final Faults faults;
    private final int firstLine;
    private final int startLine;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    /** One line of text and where it stands. */
    record Entry(String text, int line) {}

    private Fields(Path file, Faults faults, int firstLine, int startLine) {
        this.file = file;
        this.faults = faults;
        this.firstLine = firstLine;
        this.startLine = startLine;
    }

    /**
     * Reads a YAML text; what cannot be read is a fault.
     *
     * @param firstLine the line of the file on which the text begins, from 1
     */
    static Optional<Fields> read(String yaml, Path file, int firstLine, Faults faults) {
        try {
            Node root = new Yaml().compose(new StringReader(yaml));
            if (root instanceof MappingNode mapping) {
                return Optional.of(new Fields(file, faults, firstLine, firstLine).with(mapping));
            }
            faults.error(
                    file, firstLine, "There are no fields here. Write one a line, such as \"title: Who is eligible\".");
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            tellSlips(Slips.in(yaml, firstLine), file, firstLine + line, faults);
        } catch (YAMLException e) {
            faults.error(
                    file,
                    firstLine + lineOfControlCharacter(yaml),
                    "This cannot be read as YAML. Look for a character that cannot be seen, or very many brackets, and"
                            + " write the line anew.");
        }
        return Optional.empty();
    }

    private static void tellSlips(List<Entry> slips, Path file, int line, Faults faults) {
        slips.forEach(slip -> faults.error(file, slip.line(), slip.text()));
        if (slips.isEmpty()) {
            faults.error(
                    file,
                    line,
                    "This line, or the one above, cannot be read as YAML. Write each name at the very left with a colon"
                            + " and a space after it, each entry of a list after two spaces, a hyphen and a space, and"
                            + " put the words into \"double quotes\".");
        }
    }

    private Fields with(MappingNode mapping) {
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (values.put(name, tuple.getValueNode()) != null) {
                faults.error(
                        file, line(tuple.getKeyNode()), Personal.quoted(name) + " is there twice. Keep one of them.");
            }
            lines.put(name, line(tuple.getKeyNode()));
        }
        return this;
    }

    /** Anything else is a fault. */
    void allow(Set<String> known) {
        lines.forEach((name, line) -> {
            if (!known.contains(name)) {
                faults.error(
                        file,
                        line,
                        "The field " + Personal.quoted(name) + " is unknown"
                                + DidYouMean.among(known, name)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse(". Known are: "
                                                + known.stream().sorted().collect(Collectors.joining(", ")) + "."));
            }
        });
    }

    /** Whether the field is not there, or says nothing. */
    boolean isEmpty(String name) {
        Node node = values.get(name);
        return node == null
                || (node instanceof ScalarNode scalar && scalar.getValue().isBlank())
                || (node instanceof CollectionNode<?> collection
                        && collection.getValue().isEmpty());
    }

    /** Whether the field is there, whatever it says. */
    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names of all that are there. */
    Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    int line(String name) {
        return lines.getOrDefault(name, startLine);
    }

    void error(String name, String sentence) {
        faults.error(file, line(name), sentence);
    }

    void error(Entry entry, String sentence) {
        faults.error(file, entry.line(), sentence);
    }

    void warning(String name, String sentence) {
        faults.warning(file, line(name), sentence);
    }

    /** The value, or an empty text and a fault that says what to write. */
    String required(String name, String example) {
        return optional(name).orElseGet(() -> {
            if (!(values.get(name) instanceof CollectionNode<?>)) {
                error(name, "\"" + name + "\" is missing. Write it like this: " + name + ": " + example);
            }
            return "";
        });
    }

    Optional<String> optional(String name) {
        Node node = values.get(name);
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip()).filter(value -> !value.isEmpty());
        }
        if (node != null) {
            error(
                    name,
                    "\"" + name
                            + "\" must be one text, not a list. If the text begins with a bracket, put it into quotes.");
        }
        return Optional.empty();
    }

    /** The entries of a list, or none. */
    List<Entry> list(String name) {
        Node node = values.get(name);
        if (node instanceof SequenceNode sequence) {
            return entries(name, sequence);
        }
        if (node != null
                && !(node instanceof ScalarNode empty && empty.getValue().isEmpty())) {
            error(name, "\"" + name + "\" must be a list: one entry a line, each beginning with \"- \".");
        }
        return List.of();
    }

    /** The fields below a field, or null. */
    @Nullable
    Fields below(String name) {
        return values.get(name) instanceof MappingNode mapping
                ? new Fields(file, faults, firstLine, line(name)).with(mapping)
                : null;
    }

    /** Warns of words that YAML takes for something else, and drops. */
    void lookForLostWords(String yaml) {
        List<String> written = yaml.lines().toList();
        values.values().stream()
                .flatMap(value -> value instanceof SequenceNode list ? list.getValue().stream() : Stream.of(value))
                .filter(ScalarNode.class::isInstance)
                .filter(node -> losesWords((ScalarNode) node, written))
                .forEach(
                        node -> faults.error(
                                file,
                                line(node),
                                "Words with a #, & or ! are lost here. Put all the words of this line into \"double quotes\"."));
    }

    private static boolean losesWords(ScalarNode node, List<String> written) {
        return node.getAnchor() != null
                || node.getTag().getValue().startsWith("!")
                || (node.isPlain() && !node.getValue().isBlank() && isCutShort(node.getEndMark(), written));
    }

    private static boolean isCutShort(Mark end, List<String> written) {
        String line = end.getLine() < written.size() ? written.get(end.getLine()) : "";
        return line.substring(Math.min(end.getColumn(), line.length())).strip().startsWith("#");
    }

    private List<Entry> entries(String name, SequenceNode sequence) {
        List<Entry> entries = new ArrayList<>();
        for (Node node : sequence.getValue()) {
            if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                entries.add(new Entry(scalar.getValue().strip(), line(node)));
            } else {
                faults.error(
                        file, line(node), "This entry of \"" + name + "\" is not a plain text. Put it into quotes.");
            }
        }
        return entries;
    }

    /** Counted from 0; the first line, where there is none. */
    private static int lineOfControlCharacter(String yaml) {
        List<String> lines = yaml.lines().toList();
        return IntStream.range(0, lines.size())
                .filter(i -> !StreamReader.isPrintable(lines.get(i)))
                .findFirst()
                .orElse(0);
    }

    private int line(Node node) {
        return firstLine + node.getStartMark().getLine();
    }
}
