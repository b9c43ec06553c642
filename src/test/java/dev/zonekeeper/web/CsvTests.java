package dev.zonekeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void beginsWithAMarkSoThatSpreadsheetsReadUtf8() throws IOException {
        byte[] bytes = bytes("Bücher, Söhne");

        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"Bücher, Söhne\"\r\n");
    }

    @Test
    void quotesByRfc4180() throws IOException {
        assertThat(text("plain", "a,b", "say \"x\"", "two\r\nlines", null, ""))
                .isEqualTo("plain,\"a,b\",\"say \"\"x\"\"\",\"two\r\nlines\",,\r\n");
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(text(48_213L, -3, "-3")).isEqualTo("48213,-3,'-3\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.test\",\"y\")",
                "+1",
                "-2+3",
                "@SUM(1)",
                "\t=1",
                "\n=1",
                "\r=1",
                " =1",
                "\u00A0=1",
                "\u200B=1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                "\ttab",
                "=cmd|x",
                "a\";=1+1;\"",
                "a;=1",
                "a;\"=1+1;",
                "a; \"\" =1",
                "a\t=1",
                "a\r\n=1",
                "a\n@SUM(1)",
                ";=1;-2;+3;@4"
            })
    void noCellIsAFormulaWhateverSplitsIt(String value) throws IOException {
        String row = text("x.example", value, 7);

        assertThat(cells(row, ',')).hasSize(3).noneMatch(CsvTests::isFormula);
        assertThat(cells(row, ';')).noneMatch(CsvTests::isFormula);
        assertThat(cells(row, '\t')).noneMatch(CsvTests::isFormula);
    }

    @Test
    void leavesOrdinaryTextAlone() throws IOException {
        assertThat(cells(text("a-b.example", "1+1=2", "INC-4471; see mail", "mail@x.example"), ','))
                .containsExactly("a-b.example", "1+1=2", "INC-4471; see mail", "mail@x.example");
    }

    private static boolean isFormula(String cell) {
        return cell.strip().matches("(?s)[\\p{Z}\\p{Cf}]*[=+\\-@＝＋－＠].*");
    }

    private static String text(Object... cells) throws IOException {
        return new String(bytes(cells), StandardCharsets.UTF_8).substring(1);
    }

    private static byte[] bytes(Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out)) {
            csv.row(cells);
        }
        return out.toByteArray();
    }

    /** Reads as spreadsheets do: quotes count at the beginning of a cell, what follows the closing one is kept. */
    private static List<String> cells(String file, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean fresh = true;
        for (int i = 0; i < file.length(); i++) {
            char c = file.charAt(i);
            if (quoted && c == '"' && i + 1 < file.length() && file.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (quoted || (fresh && c == '"')) {
                quoted = c != '"' || fresh;
                fresh = false;
                cell.append(c == '"' ? "" : c);
            } else if (c == separator || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                fresh = true;
            } else if (c != '\r' || separator != ',') {
                cell.append(c);
                fresh = false;
            }
        }
        return cells;
    }
}
