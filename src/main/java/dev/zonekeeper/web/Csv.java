package dev.zonekeeper.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes CSV row by row: RFC 4180 in UTF-8 with a byte order mark, without which spreadsheets garble names. No cell is
 * run as a formula, whether the spreadsheet splits at commas, semicolons or tabs.
 */
public final class Csv implements AutoCloseable {

    /** What a spreadsheet takes for the beginning of a formula, also with blanks before it and in full width. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠]|^[\\t\\r\\n]");

    /** The same inside a cell, where a semicolon, tab or line end begins a new cell for whoever splits there. */
    private static final Pattern HIDDEN_FORMULA =
            Pattern.compile("([;\\t\\r\\n][\\s\\p{Z}\\p{Cf}\"]*)(?=[=+\\-@＝＋－＠])");

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[,;\"\\s]");

    private final Writer out;

    /** Begins a file. */
    public Csv(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write('\uFEFF');
    }

    /** A row: numbers stay numbers, {@code null} is an empty cell, anything else is text. */
    public void row(@Nullable Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells[i]));
        }
        out.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String cell(@Nullable Object value) {
        if (value == null || value instanceof Number) {
            return value == null ? "" : value.toString();
        }
        String text = harmless(value.toString());
        return NEEDS_QUOTES.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String harmless(String text) {
        String inside = HIDDEN_FORMULA.matcher(text).replaceAll("$1'");
        return FORMULA.matcher(inside).find() ? "'" + inside : inside;
    }
}
