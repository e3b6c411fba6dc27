package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one file. */
final class Report {

    private final String file;
    private final List<Problem> problems;

    private Report(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    static Report on(String file) {
        return new Report(file, new ArrayList<>());
    }

    void error(int line, int column, String message) {
        problems.add(new Problem(file, Math.max(line, 0), Math.max(column, 0), true, message));
    }

    void error(int line, String message) {
        error(line, 1, message);
    }

    void warning(int line, String message) {
        problems.add(new Problem(file, Math.max(line, 0), 1, false, message));
    }

    void addAll(List<Problem> others) {
        problems.addAll(others);
    }

    String file() {
        return file;
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::error);
    }

    List<Problem> problems() {
        return problems;
    }
}
