package gradedsanctions.rulebook.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of one rule set, as bytes, by their path below the rule folder ('/' between the parts). */
public final class RuleFiles {

    private final SortedMap<String, byte[]> files;

    private RuleFiles(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    public static RuleFiles of(Map<String, byte[]> files) {
        return new RuleFiles(new TreeMap<>(files));
    }

    public static RuleFiles ofText(Map<String, String> texts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new RuleFiles(files);
    }

    /**
     * Reads every file below a folder, hidden ones excepted. A link could lead anywhere, so none may be in it.
     *
     * @throws UncheckedIOException if the folder or a file in it can't be read
     */
    public static RuleFiles read(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
            Path root = folder.toRealPath();
            for (Path path : paths.filter(p -> !Files.isDirectory(p, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (Files.isSymbolicLink(path)) {
                    throw new IOException(name + " is a link; put the file itself into the rule folder");
                }
                if (!name.startsWith(".") && !name.contains("/.")) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFiles(files);
    }

    public SortedMap<String, byte[]> all() {
        return files;
    }

    public List<String> endingWith(String suffix) {
        return files.keySet().stream().filter(name -> name.endsWith(suffix)).toList();
    }

    /** The folder of a file, "" for one that lies in none. */
    public static String folder(String file) {
        return file.substring(0, Math.max(0, file.lastIndexOf('/')));
    }

    /** Why no file of this path may be in a rule folder; null if one may. */
    public static @Nullable String refusal(String file) {
        if (!file.matches("(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/){0,8}[A-Za-z0-9_][A-Za-z0-9_.-]*\\.(?:drl|yaml|md)")) {
            return "only .drl, .yaml and .md files with plain names belong into the rule folder";
        }
        return file.endsWith(".drl") && !file.matches("(?:[a-z][a-z0-9_]*/)+[a-z][a-z0-9_]*\\.drl")
                ? "a rule file lies in a folder, and the names are snake_case: institutions/broken_promise/rules.drl"
                : null;
    }

    /** These files with others: each text by its path, null for one that is taken away. */
    public RuleFiles with(Map<String, @Nullable String> changes) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changes.forEach((path, text) -> {
            if (text == null) {
                changed.remove(path);
            } else {
                changed.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return new RuleFiles(changed);
    }

    /** The text of a file, null if there is none. */
    public @Nullable String textOrNull(String name) {
        return files.containsKey(name) ? text(name) : null;
    }

    public byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no such rule file: " + name);
        }
        return bytes;
    }

    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** The content address: SHA-256 over the names and bytes of all files, in the order of their names. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update((name + "\0" + bytes.length + "\0").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
