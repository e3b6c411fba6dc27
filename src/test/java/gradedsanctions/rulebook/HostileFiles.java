package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rule files that want what no rule file may; each as a file under {@code hostile/}, the big ones and names made here. */
final class HostileFiles {

    /** @param place the file in which it is to be found */
    record Hostile(String name, String place, byte[] content) {
        RuleFiles files() {
            return SmallRules.with(place, content);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Path FOLDER = Path.of("src", "test", "resources", "hostile");
    private static final String HEAD = "package hostile\n\nimport vocabulary.*\n\n";
    private static final String RULE = """
            rule "HX-%d 敌意"
                @basis( "测试" ) @status( V )
            when
                $a : Promise()
            then
                insert( new Mark( $a, 1 ) );
            end

            """;

    private HostileFiles() {}

    static List<Hostile> written() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Hostile> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                boolean elsewhere = new String(content, StandardCharsets.UTF_8).startsWith("package vocabulary");
                all.add(new Hostile(
                        file.getFileName().toString(),
                        elsewhere ? "vocabulary/hostile.drl" : SmallRules.HOME,
                        content));
            }
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Hostile> made() {
        List<Hostile> all = new ArrayList<>();
        for (String name : List.of(
                "../outside.drl",
                "/etc/outside.drl",
                "hostile/../../outside.drl",
                "hostile/Evil.java",
                "hostile/evil.class",
                "META-INF/kmodule.xml",
                "hostile/rules.dsl",
                "hostile/rules.xlsx",
                "hostile/规则.drl",
                "Hostile/Rules.drl",
                "hostile/rules.drl.drl",
                "rules.drl",
                "hostile/rules.drl\n",
                "hostile/ru les.drl")) {
            all.add(new Hostile(
                    "name " + name.strip(), name, (HEAD + RULE.formatted(1)).getBytes(StandardCharsets.UTF_8)));
        }
        all.add(big("ten megabytes", HEAD + RULE.formatted(1) + "// filling\n".repeat(1_000_000)));
        all.add(big("ten thousand rules", HEAD + rules(10_000)));
        all.add(big("a line of a million", HEAD + RULE.formatted(1) + "// " + "x".repeat(999_999)));
        all.add(big(
                "ten thousand brackets",
                HEAD + RULE.formatted(1).replace("Promise()", "Promise( " + "(".repeat(10_000))));
        all.add(big("a text of a million", HEAD + RULE.formatted(1).replace("敌意", "敌".repeat(300_000))));
        return all;
    }

    private static String rules(int count) {
        return Stream.iterate(1, i -> i <= count, i -> i + 1)
                .map(RULE::formatted)
                .collect(Collectors.joining());
    }

    private static Hostile big(String name, String text) {
        return new Hostile(name, SmallRules.HOME, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same in other clothes: blanks, comments, other names, full-width letters, more brackets, another neighbour. */
    static Hostile mutated(Hostile hostile, Random random) {
        String text = new String(hostile.content(), StandardCharsets.UTF_8);
        if (!java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), hostile.content())
                || text.length() > 100_000) {
            return hostile;
        }
        int how = random.nextInt(7);
        String changed = switch (how) {
            case 0 -> outsideTexts(text, part -> part.replace(" ", "  \t"));
            case 1 -> outsideTexts(text, part -> part.replace("( ", "( /* ) end then */ "));
            case 2 -> text.replace("$a", "$敌");
            case 3 -> outsideTexts(text, part -> part.replace(";", ";\r\n"));
            case 4 -> text + "\n\n" + RULE.formatted(77);
            case 5 -> text.replace("import vocabulary.*\n", "import vocabulary.*\n\n" + RULE.formatted(78));
            default -> outsideTexts(text, part -> part.replace("Promise( ", "Promise( days >= 0, "));
        };
        return new Hostile(
                hostile.name() + " mutated " + how, hostile.place(), changed.getBytes(StandardCharsets.UTF_8));
    }

    private static String outsideTexts(String text, java.util.function.UnaryOperator<String> change) {
        String[] parts = text.split("\"", -1);
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = change.apply(parts[i]);
        }
        return String.join("\"", parts);
    }
}
