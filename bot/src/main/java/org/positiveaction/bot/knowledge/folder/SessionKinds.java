package org.positiveaction.bot.knowledge.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds kinds of session that go by the same name: nobody could choose between them. */
record SessionKinds(Faults faults) {

    void check(List<SessionFile.Read> kinds) {
        Map<String, SessionFile.Read> known = new HashMap<>();
        for (SessionFile.Read read : kinds) {
            names(read).forEach(name -> {
                SessionFile.Read other = known.putIfAbsent(Wording.bare(name.text()), read);
                if (other != null && other != read && !name.text().isEmpty()) {
                    read.fields()
                            .error(
                                    name,
                                    "This is also a name of " + other.file().getFileName()
                                            + ". Keep it in one of the two.");
                }
            });
        }
    }

    private static Stream<Fields.Entry> names(SessionFile.Read read) {
        Fields fields = read.fields();
        return Stream.concat(
                Stream.of(new Fields.Entry(read.kind().title(), fields.line("title"))), fields.list("also").stream());
    }
}
