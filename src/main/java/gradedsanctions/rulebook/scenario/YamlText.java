package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.representer.Representer;

/** Parses YAML to its tree, which knows the places of its parts; constructs no object. */
final class YamlText {

    private static final int MAX_LENGTH = 1_000_000;
    private static final int MAX_NESTING = 20;

    private YamlText() {}

    /** Null, and maybe a problem, if there is nothing to read. */
    static @Nullable Node parse(String file, byte[] bytes, List<Problem> problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return yaml().compose(new StringReader(text));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file, 0, 0, true, "the file is not UTF-8 text. Save it as UTF-8"));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
            problems.add(new Problem(file, line, column, true, "unreadable YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            problems.add(new Problem(file, 0, 0, true, "unreadable YAML: " + message));
        }
        return null;
    }

    /** Of a text that is known to be readable. */
    static @Nullable Node compose(Reader text) {
        return yaml().compose(text);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_NESTING);
        options.setCodePointLimit(MAX_LENGTH);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options);
    }
}
