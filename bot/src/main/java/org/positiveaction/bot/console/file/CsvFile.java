package org.positiveaction.bot.console.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes rows for a spreadsheet, so that nothing in them is taken for a formula. */
public final class CsvFile {
    /** By which Excel knows that it is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula, also after spaces and in wide letters. */
    private static final Pattern FORMULA = Pattern.compile("(?s)(\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\\t\\r\\n]).*");

    private CsvFile() {}

    public static byte[] of(List<String> heads, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            printer.printRecord(heads);
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvFile::safe).toList());
            }
        } catch (IOException notInMemory) {
            throw new UncheckedIOException(notInMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** With an apostrophe before it, a formula is text. */
    static String safe(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }
}
