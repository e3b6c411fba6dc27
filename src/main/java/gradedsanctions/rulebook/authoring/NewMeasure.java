package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A new measure with its parameters. No rule proposes it yet. */
final class NewMeasure {

    private static final int EXECUTOR = 60;
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{0,40}");

    private final RuleFiles files;
    private final Sources sources;
    private final Entries entries;

    NewMeasure(RuleFiles files, Sources sources, Entries entries) {
        this.files = files;
        this.sources = sources;
        this.entries = entries;
    }

    Authored authored() {
        Heading.read(sources, entries, Contract.MEASURE);
        String executor = entries.line("executor", EXECUTOR, true);
        List<String> areas = Offered.codes(Offered.constants(sources, Contract.AREA));
        String restricts =
                areas.stream().filter(area -> entries.is("restricts." + area)).collect(Collectors.joining(", "));
        entries.unknown("restricts.", areas);
        String publication = entries.get("publication");
        if (!publication.isEmpty() && !CODE.matcher(publication).matches()) {
            entries.fault("publication", Fault.Kind.CONSTANT, publication, "");
        }
        List<FactEntry> parameters = parameters();
        if (!entries.sound()) {
            return new Authored(Map.of(), entries.faults(), entries.typed());
        }
        String declaration = "declare " + entries.get("name") + " extends " + Contract.MEASURE + "\n"
                + Heading.annotations(entries) + said("executor", executor) + said("restricts", restricts)
                + said("publication", publication) + said("help", entries.get("help")) + "\n"
                + parameters.stream().map(one -> one.line() + "\n").collect(Collectors.joining()) + "end\n";
        Placing placing = new Placing(files, sources);
        String file = placing.fileOf(Contract.MEASURE);
        return new Proving(files, sources, entries)
                .proved(Map.of(file, placing.appended(file, declaration)), entries.get("name"));
    }

    private static String said(String annotation, String value) {
        return value.isEmpty() ? "" : " @" + annotation + "( \"" + value + "\" )";
    }

    private List<FactEntry> parameters() {
        List<Declared.Field> beside = new ArrayList<>(sources.fields(Contract.MEASURE));
        return IntStream.range(0, Offered.MOST_FACTS)
                .filter(i -> entries.has("facts[" + i + "]."))
                .mapToObj(i -> {
                    String at = "facts[" + i + "].";
                    FactEntry one = new FactEntry.Reader(sources, entries, at, true).read(beside);
                    beside.add(one.declared(entries.get(at + "titleEn")));
                    return one;
                })
                .toList();
    }
}
