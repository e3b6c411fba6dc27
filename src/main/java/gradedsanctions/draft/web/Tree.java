package gradedsanctions.draft.web;

import gradedsanctions.draft.Draft;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a draft as a tree, by folders. */
final class Tree {

    private static final Pattern HEADING = Pattern.compile("# (.+?)(?:的依据)?");

    /**
     * @param folder "" for files that lie in none
     * @param depth how many folders are above it
     * @param title what its basis.md is about, empty if there is none
     */
    record Folder(String folder, int depth, String title, List<Leaf> files) {
        public String name() {
            return folder.substring(folder.lastIndexOf('/') + 1);
        }

        public long errors() {
            return files.stream().mapToLong(Leaf::errors).sum();
        }

        public boolean isChanged() {
            return files.stream().anyMatch(Leaf::changed);
        }
    }

    /** @param removed whether the draft takes it away */
    record Leaf(String path, boolean changed, boolean removed, long errors) {
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }

    private Tree() {}

    static List<Folder> of(Draft draft, RuleFiles files, List<Problem> problems) {
        TreeSet<String> paths = new TreeSet<>(files.all().keySet());
        draft.files().forEach(file -> paths.add(file.path()));
        Map<String, List<Leaf>> folders = new TreeMap<>();
        for (String path : paths) {
            String folder = RuleFiles.folder(path);
            for (int end = folder.indexOf('/'); end > 0; end = folder.indexOf('/', end + 1)) {
                folders.computeIfAbsent(folder.substring(0, end), f -> new ArrayList<>());
            }
            long errors = problems.stream()
                    .filter(p -> p.error() && p.file().equals(path))
                    .count();
            folders.computeIfAbsent(folder, f -> new ArrayList<>())
                    .add(new Leaf(
                            path, draft.file(path).isPresent(), !files.all().containsKey(path), errors));
        }
        return folders.entrySet().stream()
                .map(e -> new Folder(
                        e.getKey(),
                        (int) e.getKey().chars().filter(c -> c == '/').count(),
                        title(files, e.getKey()),
                        e.getValue()))
                .toList();
    }

    private static String title(RuleFiles files, String folder) {
        String basis = files.textOrNull(folder + "/basis.md");
        return basis == null
                ? ""
                : basis.lines()
                        .findFirst()
                        .map(HEADING::matcher)
                        .filter(Matcher::matches)
                        .map(heading -> heading.group(1))
                        .orElse("");
    }

    /** The files beside a file. */
    static List<Leaf> topic(String path, RuleFiles files) {
        String folder = RuleFiles.folder(path);
        TreeSet<String> topic = new TreeSet<>(files.all().keySet());
        topic.removeIf(other -> !RuleFiles.folder(other).equals(folder));
        topic.add(path);
        return topic.stream().map(file -> new Leaf(file, false, false, 0)).toList();
    }

    /** What the editor opens if no file is asked for: the rule file changed last, or else the first one. */
    static String first(Draft draft, RuleFiles files) {
        return draft.files().stream()
                .filter(file -> file.text() != null)
                .max((one, other) -> one.changedAt().compareTo(other.changedAt()))
                .map(Draft.File::path)
                .orElseGet(() -> files.endingWith(".drl").get(0));
    }
}
