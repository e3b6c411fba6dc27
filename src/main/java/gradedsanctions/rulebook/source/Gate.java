package gradedsanctions.rulebook.source;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/**
 * Gate A. Rule text is code and could run while it is compiled, so it is only parsed here, and everything that is not
 * on the allow-list is refused before any compiler sees it.
 */
public final class Gate {

    private static final int MAX_FILES = 2_000;
    private static final String VOCABULARY = "vocabulary";
    private static final int MAX_RULES = 5_000;

    /** @param sources null if anything was refused */
    public record Outcome(@Nullable Sources sources, List<Problem> problems) {}

    private record Parsed(SourceText source, PackageDescr descr, String pack) {}

    private record Key(String file, ByteBuffer bytes) {}

    /** @param parsed null if the file can't be parsed */
    private record Read(@Nullable Parsed parsed, List<Problem> problems) {}

    private static final Cache<Key, Read> READ =
            Caffeine.newBuilder().maximumSize(500).softValues().build();

    private final RuleFiles files;
    private final Map<String, Report> reports = new TreeMap<>();
    private final Map<String, Parsed> parsed = new TreeMap<>();
    private final Map<String, Declared.Type> types = new LinkedHashMap<>();
    private final Map<String, Declared.Enumeration> enumerations = new LinkedHashMap<>();

    private Gate(RuleFiles files) {
        this.files = files;
        files.all().keySet().forEach(name -> reports.put(name, Report.on(name)));
    }

    public static Outcome check(RuleFiles files) {
        Gate gate = new Gate(files);
        Sources sources = gate.sources();
        List<Problem> problems = new ArrayList<>();
        gate.reports.values().forEach(report -> problems.addAll(report.problems()));
        Collections.sort(problems);
        return new Outcome(problems.stream().anyMatch(Problem::error) ? null : sources, problems);
    }

    private @Nullable Sources sources() {
        if (files.all().size() > MAX_FILES) {
            report(files.all().firstKey())
                    .error(0, "the rule folder holds " + files.all().size() + " files; at most " + MAX_FILES);
            return null;
        }
        reports.values().forEach(this::checkKind);
        files.endingWith(".drl").forEach(this::parse);
        if (failed()) {
            return null;
        }
        parsed.forEach((file, p) -> new Headers(
                        p.pack(), parsed.values().stream().map(Parsed::pack).toList(), report(file))
                .check(p.descr()));
        parsed.forEach(this::declarations);
        checkReferences();
        if (failed()) {
            return null;
        }
        return withRules(new Sources(
                Collections.unmodifiableMap(types), Collections.unmodifiableMap(enumerations), List.of(), Map.of()));
    }

    private void checkKind(Report report) {
        String refusal = RuleFiles.refusal(report.file());
        if (refusal != null) {
            report.error(0, refusal);
        }
    }

    /** A file that is checked again and again while another beside it is typed is parsed once. */
    private void parse(String file) {
        Read read = READ.get(new Key(file, ByteBuffer.wrap(files.bytes(file))), Gate::read);
        Report report = report(file);
        report.addAll(read.problems());
        if (read.parsed() != null) {
            parsed.put(file, read.parsed());
        }
    }

    private static Read read(Key key) {
        Report report = Report.on(key.file());
        SourceText source = SourceText.read(key.bytes().array(), report);
        if (source != null) {
            new Layout(source, report).check();
        }
        PackageDescr descr = source == null || report.hasErrors() ? null : Drl.parse(source.text(), report);
        Parsed parsed = source == null || descr == null
                ? null
                : new Parsed(source, descr, RuleFiles.folder(key.file()).replace('/', '.'));
        return new Read(parsed, List.copyOf(report.problems()));
    }

    private void declarations(String file, Parsed p) {
        Declarations declarations = new Declarations(p.pack(), report(file));
        if (!p.pack().equals(VOCABULARY)) {
            p.descr()
                    .getClassAndEnumDeclarationDescrs()
                    .forEach(d -> report(file).error(d.getLine(), "declarations belong into the folder " + VOCABULARY));
        }
        p.descr().getTypeDeclarations().forEach(t -> add(declarations.type(t), types, file));
        p.descr().getEnumDeclarations().forEach(e -> add(declarations.enumeration(e), enumerations, file));
    }

    private <T extends Declared> void add(@Nullable T declared, Map<String, T> into, String file) {
        if (declared == null) {
            return;
        }
        if (types.containsKey(declared.name()) || enumerations.containsKey(declared.name())) {
            report(file).error(declared.line(), declared.name() + " is declared twice");
        } else {
            into.put(declared.name(), declared);
        }
    }

    private void checkReferences() {
        for (Declared.Type type : types.values()) {
            Report report = report(type.file());
            if (type.parent() != null && !types.containsKey(type.parent())) {
                report.error(
                        type.line(),
                        type.name() + " extends " + type.parent() + ", which is not declared"
                                + Suggestion.among(type.parent(), types.keySet()));
            }
            for (Declared.Field field : type.fields()) {
                if (!Declarations.PLAIN_TYPES.contains(field.type())
                        && !types.containsKey(field.type())
                        && !enumerations.containsKey(field.type())) {
                    Set<String> known = new HashSet<>(enumerations.keySet());
                    known.addAll(types.keySet());
                    known.addAll(Declarations.PLAIN_TYPES);
                    report.error(
                            field.line(),
                            "field " + type.name() + "." + field.name() + " has the type " + field.type()
                                    + ", which is not declared" + Suggestion.among(field.type(), known));
                }
            }
            checkNoCircle(type, report);
        }
    }

    private void checkNoCircle(Declared.Type type, Report report) {
        Set<String> seen = new HashSet<>();
        for (Declared.Type t = type; t != null; t = t.parent() == null ? null : types.get(t.parent())) {
            if (!seen.add(t.name())) {
                report.error(type.line(), type.name() + " extends itself");
                types.put(
                        type.name(),
                        new Declared.Type(
                                type.name(),
                                type.pack(),
                                type.file(),
                                type.line(),
                                null,
                                type.annotations(),
                                type.fields()));
                return;
            }
        }
    }

    private @Nullable Sources withRules(Sources declared) {
        List<RuleSource> rules = new ArrayList<>();
        BasisBook basis = new BasisBook(files, reports);
        parsed.forEach((file, p) -> {
            RuleReader reader = new RuleReader(p.source(), p.pack(), declared, report(file));
            for (RuleDescr descr : p.descr().getRules()) {
                RuleSource rule = reader.read(descr);
                if (rule != null) {
                    rules.add(rule);
                    basis.check(rule, report(file));
                }
            }
        });
        Sources sources = new Sources(declared.types(), declared.enumerations(), List.copyOf(rules), basis.texts());
        checkIds(rules);
        if (!failed()) {
            Contract.check(sources, basis, reports);
            Strata.check(sources, reports);
        }
        return sources;
    }

    private void checkIds(List<RuleSource> rules) {
        Map<String, RuleSource> seen = new HashMap<>();
        if (rules.size() > MAX_RULES) {
            report(rules.get(0).file())
                    .error(0, "the rule folder holds " + rules.size() + " rules; at most " + MAX_RULES);
        }
        for (RuleSource rule : rules) {
            RuleSource other = seen.putIfAbsent(rule.id() + "@" + rule.division(), rule);
            if (other != null) {
                report(rule.file()).error(rule.line(), taken(rule, other));
            }
        }
    }

    private static String taken(RuleSource rule, RuleSource other) {
        String place = other.file() + ":" + other.line();
        if (rule.name().equals(other.name())) {
            return "rule name \"" + rule.name() + "\" is taken by " + place;
        }
        LocalDate later = later(rule.effective(), other.effective());
        boolean together = later != null
                && (rule.expires() == null || later.isBefore(rule.expires()))
                && (other.expires() == null || later.isBefore(other.expires()));
        return "rule id " + rule.id() + " is taken by " + place + (together ? ", and both apply from " + later : "");
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private boolean failed() {
        return reports.values().stream().anyMatch(Report::hasErrors);
    }

    private Report report(String file) {
        return reports.computeIfAbsent(file, Report::on);
    }
}
