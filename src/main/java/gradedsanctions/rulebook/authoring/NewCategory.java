package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Grammar;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A new kind of incident with its first facts, and the folder of its topic. */
final class NewCategory {

    private static final Pattern FOLDER = Pattern.compile("[a-z][a-z0-9_]{1,40}");
    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");
    private static final Pattern OF_BASIS_BOOK = Pattern.compile("(?m)^\\s*[#-].*$");
    private static final int WORDING = 4_000;
    private static final int LINE = 200;

    private final RuleFiles files;
    private final Sources sources;
    private final Entries entries;
    private final Placing placing;

    NewCategory(RuleFiles files, Sources sources, Entries entries) {
        this.files = files;
        this.sources = sources;
        this.entries = entries;
        this.placing = new Placing(files, sources);
    }

    Authored authored() {
        Heading.read(sources, entries, Contract.INCIDENT);
        String subject = entries.choice("subject", Offered.subjects(sources), true);
        String folder = folder(subject);
        prefix();
        LocalDate day = entries.date("from");
        basis();
        List<FactEntry> facts = facts();
        if (!entries.sound() || day == null) {
            return new Authored(Map.of(), entries.faults(), entries.typed());
        }
        Map<String, String> texts = new TreeMap<>(new Topic(sources, entries, folder, day, facts).texts());
        texts.put(vocabulary(), declaration(facts));
        return new Proving(files, sources, entries).proved(texts, entries.get("name"));
    }

    private String folder(String subject) {
        entries.suggest("folder", Naming.folder(entries.get("name")));
        String topic = entries.name("folder", "name", FOLDER, Fault.Kind.FOLDER);
        String folder = placing.above(subject) + topic;
        boolean taken = files.all().keySet().stream()
                .anyMatch(file -> file.startsWith(folder + "/") || file.equals(vocabulary()));
        if (taken) {
            entries.fault("folder", Fault.Kind.TAKEN, topic, folder);
        }
        return folder;
    }

    private String vocabulary() {
        return Placing.vocabulary(sources).replace('.', '/') + "/" + entries.get("folder") + ".drl";
    }

    private void prefix() {
        Set<String> taken = sources.rules().stream()
                .map(RuleSource::id)
                .map(id -> id.replaceFirst("-.*", ""))
                .collect(Collectors.toSet());
        entries.suggest("prefix", Naming.prefix(entries.get("name"), taken));
        String prefix = entries.get("prefix");
        if (!PREFIX.matcher(prefix).matches() && (!prefix.isEmpty() || entries.is("name"))) {
            entries.fault("prefix", prefix.isEmpty() ? Fault.Kind.MISSING : Fault.Kind.PREFIX, prefix, "");
        }
        entries.free("prefix", taken);
    }

    private void basis() {
        entries.line("heading", Entries.TITLE, true);
        entries.choice("mark", Grammar.values("status"), true);
        entries.line("source", LINE, false);
        String wording = entries.get("wording");
        var line = OF_BASIS_BOOK.matcher(wording);
        if (line.find()) {
            entries.fault("wording", Fault.Kind.LINE, line.group().strip(), "");
        }
        entries.line("wording", wording.replaceAll("[\n\t\"]", " "), WORDING, true);
        entries.suggest("question", new Saying(false).say("question", entries.get("title"), entries.get("heading")));
        entries.line("question", LINE, true);
    }

    private List<FactEntry> facts() {
        List<Declared.Field> beside = new ArrayList<>(sources.fields(Contract.INCIDENT));
        return IntStream.range(0, Offered.MOST_FACTS)
                .filter(i -> i == 0 || entries.has("facts[" + i + "]."))
                .mapToObj(i -> fact(i, beside))
                .toList();
    }

    private FactEntry fact(int number, List<Declared.Field> beside) {
        String at = "facts[" + number + "].";
        FactEntry fact = new FactEntry.Reader(sources, entries, at, false).read(beside);
        beside.add(fact.declared(entries.get(at + "titleEn")));
        return fact;
    }

    private String declaration(List<FactEntry> facts) {
        String imports = Placing.imports(facts.stream().map(FactEntry::type).toList());
        String choices = facts.stream()
                .map(FactEntry::enumeration)
                .filter(Objects::nonNull)
                .map(enumeration -> enumeration + "\n")
                .collect(Collectors.joining());
        String help = entries.get("help");
        String text = "package " + Placing.vocabulary(sources) + "\n\n" + imports + "\n" + choices + "declare "
                + entries.get("name")
                + " extends "
                + Contract.INCIDENT + "\n" + Heading.annotations(entries) + " @subject( \"" + entries.get("subject")
                + "\" )" + said("basis", entries.get("heading")) + said("help", help) + "\n"
                + facts.stream().map(fact -> fact.line() + "\n").collect(Collectors.joining()) + "end\n";
        return Placing.laid(vocabulary(), text);
    }

    private static String said(String annotation, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : " @" + annotation + "( \"" + value + "\" )";
    }
}
