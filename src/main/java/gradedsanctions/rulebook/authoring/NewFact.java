package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Another fact of a category that there is. */
final class NewFact {

    static final String AT = "facts[0].";

    private final RuleFiles files;
    private final Sources sources;
    private final Entries entries;

    NewFact(RuleFiles files, Sources sources, Entries entries) {
        this.files = files;
        this.sources = sources;
        this.entries = entries;
    }

    Authored authored() {
        String category = entries.choice("category", categories(sources), true);
        Declared.Type type = sources.types().get(category);
        List<Declared.Field> beside = new ArrayList<>(sources.fields(category));
        sources.types().values().stream()
                .filter(other -> !other.name().equals(category) && sources.isA(other.name(), category))
                .forEach(other -> beside.addAll(other.fields()));
        FactEntry fact = new FactEntry.Reader(sources, entries, AT, false).read(beside);
        if (type == null || !entries.sound()) {
            return new Authored(Map.of(), entries.faults(), entries.typed());
        }
        String changed = new Placing(files, sources).withField(type, fact);
        return new Proving(files, sources, entries).proved(Map.of(type.file(), changed), category);
    }

    static List<String> categories(Sources sources) {
        return sources.types().values().stream()
                .map(Declared.Type::name)
                .filter(name -> !name.equals(Contract.INCIDENT) && sources.isA(name, Contract.INCIDENT))
                .toList();
    }
}
