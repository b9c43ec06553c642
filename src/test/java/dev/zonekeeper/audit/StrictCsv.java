package dev.zonekeeper.audit;

import java.util.ArrayList;
import java.util.List;

/** Reads a file as RFC 4180 has it and nothing else: a quote in an open cell, or a line that ends in LF alone, is refused. */
final class StrictCsv {

    private final String file;
    private int at;

    private StrictCsv(String file) {
        this.file = file;
    }

    static List<List<String>> rows(String file) {
        return new StrictCsv(file).rows();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        while (at < file.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (file.charAt(at) == ',') {
            at++;
            cells.add(cell());
        }
        if (!file.startsWith("\r\n", at)) {
            throw new IllegalArgumentException("No end of a line at " + at);
        }
        at += 2;
        return cells;
    }

    private String cell() {
        return file.charAt(at) == '"' ? quoted() : open();
    }

    private String open() {
        int start = at;
        while (",\r\n".indexOf(file.charAt(at)) < 0) {
            if (file.charAt(at) == '"') {
                throw new IllegalArgumentException("A quote in an open cell at " + at);
            }
            at++;
        }
        return file.substring(start, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (file.charAt(at) != '"' || file.startsWith("\"\"", at)) {
            at += file.charAt(at) == '"' ? 1 : 0;
            cell.append(file.charAt(at++));
        }
        at++;
        return cell.toString();
    }
}
