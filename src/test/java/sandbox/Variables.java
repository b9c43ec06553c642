package sandbox;

import java.util.Map;

/** The process's environment, asked for single names only: a real part's own. */
record Variables(Map<String, String> all) {

    static Variables ofProcess() {
        return new Variables(System.getenv());
    }

    /** What the variable holds, or the other if it is absent or blank. */
    String get(String name, String otherwise) {
        String value = all.get(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
