package gradedsanctions.rulebook.source;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The types by which the rulebook and the rules understand each other, and what annotations may point to. */
public final class Contract {

    public static final String SUBJECT = "Subject";
    public static final String INCIDENT = "Incident";
    public static final String MEASURE = "Measure";
    public static final String ROW = "Row";
    public static final String CARRIED = "Carried";
    public static final String AREA = "Area";
    public static final String SUBJECT_KIND = "SubjectKind";
    public static final String SEVERITY = "Severity";
    public static final String DISPOSITION = "Disposition";

    /** The annotation of a type of which the rules conclude at most one for the same values of these fields. */
    public static final String ONCE = "once";

    /** The value of it where the rules conclude at most one at all. */
    public static final String WHOLE_MATTER = "matter";

    /** Each with the fields that the rulebook reads or fills. */
    private static final Map<String, List<String>> TYPES = Map.ofEntries(
            Map.entry(SUBJECT, List.of("kind")),
            Map.entry(
                    INCIDENT,
                    List.of("from", "to", "continuing", "role", "severity", "minor", "intent", "alreadySanctioned")),
            Map.entry("Circumstance", List.of("act", "code")),
            Map.entry("PastSanction", List.of("type", "decidedOn", "until")),
            Map.entry("Past", List.of("sanction", "act", "monthsApart", "inForce")),
            Map.entry("Crime", List.of()),
            Map.entry("Decision", List.of("on")),
            Map.entry(MEASURE, List.of("act", "force")),
            Map.entry("Finding", List.of("act", "code", "title")),
            Map.entry("FindingTier", List.of("act", "code", "tier")),
            Map.entry("ProposedSeverity", List.of("act", "severity")),
            Map.entry("FinalSeverity", List.of("act", "severity")),
            Map.entry("Referral", List.of("act", "to")),
            Map.entry("Handling", List.of("act", "code", "title", "force")),
            Map.entry("Question", List.of("act", "id", "text")),
            Map.entry("Option", List.of("disposition")),
            Map.entry("OptionPeriod", List.of("disposition", "monthsLowest", "monthsHighest")),
            Map.entry("OptionEffect", List.of("disposition", "area")),
            Map.entry("ProposedDisposition", List.of("disposition")),
            Map.entry("LawGap", List.of("act")),
            Map.entry(CARRIED, List.of("act")),
            Map.entry("ActRange", List.of("act", "low", "high")),
            Map.entry("Charge", List.of("offence")),
            Map.entry("Offence", List.of()),
            Map.entry("CircumstanceKind", List.of()),
            Map.entry(ROW, List.of("id", "basis", "title")));

    private static final Map<String, List<String>> ENUMERATIONS = Map.of(
            SUBJECT_KIND,
            List.of("title"),
            SEVERITY,
            List.of("title", "rank"),
            DISPOSITION,
            List.of("title", "rank"),
            AREA,
            List.of("title"),
            "Force",
            List.of("title"));

    private Contract() {}

    static void check(Sources sources, BasisBook basis, Map<String, Report> reports) {
        Report missing = reports.computeIfAbsent("vocabulary/", Report::on);
        TYPES.forEach((name, fields) -> {
            if (!sources.types().containsKey(name)) {
                missing.error(0, "the vocabulary must declare the type " + name + " with the fields " + fields);
            } else {
                List<String> has =
                        sources.fields(name).stream().map(Declared.Field::name).toList();
                fields.stream()
                        .filter(f -> !has.contains(f))
                        .forEach(f -> missing.error(0, "type " + name + " must have the field " + f));
            }
        });
        ENUMERATIONS.forEach((name, fields) -> {
            Declared.Enumeration declared = sources.enumerations().get(name);
            List<String> has = declared == null
                    ? List.of()
                    : declared.fields().stream().map(Declared.Field::name).toList();
            if (!has.containsAll(fields)) {
                missing.error(0, "the vocabulary must declare the enum " + name + " with the fields " + fields);
            }
        });
        if (!missing.hasErrors()) {
            checkAnnotations(sources, reports);
            checkRows(sources, basis, reports);
            sources.rules().forEach(rule -> checkMeasures(sources, rule, reports));
            sources.rules()
                    .forEach(rule ->
                            UnknownNumbers.check(sources, rule, reports.computeIfAbsent(rule.file(), Report::on)));
            Declarations.checkUnknownIsNotZero(sources, INCIDENT, reports);
        }
    }

    private static void checkAnnotations(Sources sources, Map<String, Report> reports) {
        for (Declared.Type type : sources.types().values()) {
            Report report = reports.computeIfAbsent(type.file(), Report::on);
            constants(sources, AREA, type, "restricts", report);
            constants(sources, SUBJECT_KIND, type, "subject", report);
            fields(sources, type, report);
            if (!type.annotations().containsKey("title")) {
                report.error(type.line(), "type " + type.name() + " has no @title( \"…\" )");
            }
        }
    }

    private static void fields(Sources sources, Declared.Type type, Report report) {
        List<String> fields =
                sources.fields(type.name()).stream().map(Declared.Field::name).toList();
        list(type.annotations().getOrDefault(ONCE, "")).stream()
                .filter(name -> !fields.contains(name) && !name.equals(WHOLE_MATTER))
                .forEach(name -> report.error(
                        type.line(),
                        "@once names " + name + ", which is no field of " + type.name()
                                + Suggestion.among(name, fields)));
    }

    private static void constants(
            Sources sources, String enumeration, Declared.Type type, String annotation, Report report) {
        Set<String> known = new TreeSet<>();
        Declared.Enumeration declared = sources.enumerations().get(enumeration);
        if (declared != null) {
            declared.constants().forEach(c -> known.add(c.name()));
        }
        list(type.annotations().getOrDefault(annotation, "")).stream()
                .filter(v -> !known.contains(v))
                .forEach(v -> report.error(
                        type.line(),
                        "@" + annotation + " names " + v + ", which is no constant of " + enumeration
                                + Suggestion.among(v, known)));
    }

    /** The parts of a value like {@code "FUNDING, PROJECT"}. */
    public static List<String> list(String value) {
        return Arrays.stream(value.split("[,\\s]+")).filter(v -> !v.isEmpty()).toList();
    }

    /** A measure rests on the law, and is for the kind of subject that the rule is about. */
    private static void checkMeasures(Sources sources, RuleSource rule, Map<String, Report> reports) {
        Report report = reports.computeIfAbsent(rule.file(), Report::on);
        for (RuleSource.Insert insert : rule.inserts()) {
            if (!sources.isA(insert.type(), MEASURE)) {
                continue;
            }
            if (rule.discretion()) {
                report.error(
                        insert.line(),
                        "rule " + rule.id() + " proposes " + insert.type()
                                + " on a house number alone; a measure needs a basis of its own");
            }
            String subject = sources.annotation(insert.type(), "subject");
            rule.conditions().stream()
                    .filter(condition -> sources.isA(condition.type(), INCIDENT))
                    .filter(condition -> isOfAnother(sources.annotation(condition.type(), "subject"), subject))
                    .forEach(condition -> report.error(
                            insert.line(),
                            "rule " + rule.id() + " proposes " + insert.type() + " against " + condition.type()
                                    + ", but this measure is for " + subject));
        }
    }

    private static boolean isOfAnother(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equals(other);
    }

    private static void checkRows(Sources sources, BasisBook basis, Map<String, Report> reports) {
        for (RuleSource rule : sources.rules()) {
            Report report = reports.computeIfAbsent(rule.file(), Report::on);
            for (RuleSource.Insert insert : rule.inserts()) {
                if (!sources.isA(insert.type(), ROW)) {
                    continue;
                }
                if (!(insert.literals().get(0) instanceof String)
                        || !(insert.literals().get(1) instanceof String row)) {
                    report.error(insert.line(), "a row begins with its id and its basis as texts");
                } else {
                    basis.checkRow(rule, row, report);
                }
            }
        }
    }
}
