package gradedsanctions.draft.web;

import gradedsanctions.draft.ThresholdTable;
import gradedsanctions.draft.WrittenLine;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.threshold.Fault;
import gradedsanctions.rulebook.threshold.Threshold;
import gradedsanctions.rulebook.threshold.Title;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** Says the numbers of the house to people, in one language. */
final class ThresholdView {

    private final RuleFiles files;
    private final MessageSource messages;
    private final Locale locale;
    private final boolean english;
    private final Figures figures;

    /** @param files those that the numbers stand in */
    ThresholdView(RuleFiles files, MessageSource messages, Locale locale) {
        this.files = files;
        this.messages = messages;
        this.locale = locale;
        this.english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.figures = new Figures(english);
    }

    public Figures figures() {
        return figures;
    }

    public String in(Title title) {
        return title.in(english);
    }

    /** For the page: letters, digits and dashes. */
    public String id(String threshold) {
        return "t-" + threshold.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** What a topic is about: the titles of what its numbers are of. */
    public String topic(ThresholdTable.Topic topic) {
        return topic.rows().stream()
                .map(row -> in(row.first().type().title()))
                .distinct()
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    /** What reaching the number leads to, and which side of it. */
    public String label(Threshold threshold) {
        return say("threshold.role." + threshold.role(), outcomes(threshold)).strip();
    }

    /** Empty where an outcome has no rank: it is no grade. */
    private String outcomes(Threshold threshold) {
        return threshold.rank() == null
                ? ""
                : threshold.outcomes().stream()
                        .map(outcome -> in(outcome.title()))
                        .collect(Collectors.joining(english ? ", " : "、"));
    }

    /** The whole row in one sentence. */
    public String told(ThresholdTable.Row row) {
        String now =
                row.cells().stream().map(cell -> told(cell.now())).collect(Collectors.joining(english ? "; " : ";"));
        String before = row.cells().stream()
                .filter(ThresholdTable.Cell::isChanged)
                .map(cell -> told(Objects.requireNonNull(cell.base())))
                .collect(Collectors.joining(english ? "; " : ";"));
        String title = in(row.first().title());
        return before.isEmpty() ? say("threshold.told", title, now) : say("threshold.toldBefore", title, now, before);
    }

    private String told(Threshold threshold) {
        return label(threshold) + " " + amount(threshold, threshold.value());
    }

    /** A value of a threshold with its unit. */
    public String amount(Threshold threshold, BigDecimal value) {
        String number = figures.brief(value);
        String unit = Objects.requireNonNullElse(threshold.unit(), "");
        return unit.isEmpty() || number.matches(".*[^\\d]") ? number + unit : number + " " + unit;
    }

    public RulerDrawing drawing(ThresholdTable.Row row) {
        return RulerDrawing.of(row, figures);
    }

    public List<WrittenLine> lines(ThresholdTable.Row row) {
        return WrittenLine.changed(row, files);
    }

    /** Where a number stands, for the editor. */
    public int line(Threshold threshold) {
        return threshold.places().get(0).at().line();
    }

    public String file(Threshold threshold) {
        return threshold.places().get(0).at().file();
    }

    /** Beside the cell, which says already what it is about. */
    public String brief(Fault fault) {
        Object[] expected = fault.expected().stream().map(this::in).toArray();
        return say("threshold.fault." + fault.kind(), expected);
    }

    public String whole(Fault fault) {
        return fault.said(english);
    }

    /** Everything by which somebody may look for a row. */
    public String found(ThresholdTable.Row row) {
        return row.cells().stream()
                .map(ThresholdTable.Cell::now)
                .flatMap(threshold -> Stream.concat(
                        Stream.of(in(threshold.type().title()), in(threshold.title()), row.topic(), label(threshold)),
                        threshold.rules().stream().map(rule -> rule.id() + " " + rule.title())))
                .distinct()
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
