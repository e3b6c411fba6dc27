package gradedsanctions.rulebook.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.HouseStyle;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a cell becomes and however the table is written, only its line changes, and the way back is exact. */
class RowTablePropertyTest {

    private static final String FILE = "promise/rows.drl";

    /** Rows over several lines, with comments within them, and as the house style has them. */
    private static RuleFiles files(String gap, boolean laid, String heading) {
        String rows = heading
                + "    insert( new CircumstanceKind(" + gap + "\"11.1\"," + gap + "\"测试\", \"甲, “乙” // 丙\" ) );\n"
                + "    insert( new CircumstanceKind( \"11.2\", \"测试\"," + gap + "\"丁\"" + gap + ") ); // \"戊\"\n"
                + "    insert( new CircumstanceKind( \"11.3\", \"测试\", \"己\" ) );\n";
        String text =
                "package promise\n\nimport vocabulary.*\n\nrule \"PR-90 表 then end\"\n    @basis( \"测试\" ) @status( V )\n"
                        + "when\n    Promise()\nthen\n" + rows + "end\n";
        String whole = laid
                ? HouseStyle.lay(FILE, text.getBytes(StandardCharsets.UTF_8)).text()
                : text;
        return SmallRules.with(FILE, whole == null ? text : whole);
    }

    @Provide
    Arbitrary<String> gaps() {
        return Arbitraries.of(" ", "  ", " /* \"无\", 一 */ ", "\n        ");
    }

    @Provide
    Arbitrary<String> headings() {
        return Arbitraries.of("", "    // 编号  依据  内容\n", "    // 一句话\n");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("\"", "甲", "a", " ", "//", "*/", "\\", "\n", ")", ";", ",", "$x", "“", "end", "'")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 200)
    void oneCell(
            @ForAll("gaps") String gap,
            @ForAll boolean laid,
            @ForAll("headings") String heading,
            @ForAll("texts") String text,
            @ForAll @IntRange(max = 2) int row) {
        RuleFiles files = files(gap, laid, heading);
        String before = files.text(FILE);
        String field = row + ".title";
        Authored authored = change(files, Map.of(field, text));
        if (!authored.whole()) {
            assertThat(authored.texts()).isEmpty();
            assertThat(authored.faults()).extracting(Fault::field).containsExactly(field);
            return;
        }
        String after = authored.texts().getOrDefault(FILE, before);
        RuleFiles changed = files.with(new HashMap<>(Map.of(FILE, after)));
        RowTable table = RowTable.of(changed, FilledIn.read(changed), "PR-90").orElseThrow();
        assertThat(table.rows().get(row).cells().get(2).value()).isEqualTo(text.strip());
        List<String> others = linesWithout(after, row);
        assertThat(others).isEqualTo(linesWithout(before, row));
        String old = RowTable.of(files, FilledIn.read(files), "PR-90")
                .orElseThrow()
                .rows()
                .get(row)
                .cells()
                .get(2)
                .value();
        String back = change(changed, Map.of(field, old)).texts().getOrDefault(FILE, after);
        assertThat(back).isEqualTo(before);
    }

    private static Authored change(RuleFiles files, Map<String, String> typed) {
        return new RowChanging(files, FilledIn.read(files), "PR-90", typed).change();
    }

    /** Of a table below headings the columns may move, so spaces do not count. */
    private static List<String> linesWithout(String text, int row) {
        int start = text.indexOf("\"11." + (row + 1) + "\"");
        int line = text.lastIndexOf("insert", start);
        int end = text.indexOf("\n    insert", start);
        return (text.substring(0, line) + text.substring(end < 0 ? text.lastIndexOf("end") : end))
                .lines()
                .map(one -> one.contains("编号") || one.contains("insert") ? one.replaceAll("\\s+", "") : one)
                .toList();
    }
}
