package gradedsanctions.rulebook.threshold;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The columns of the sheet, in its order. */
enum SheetColumn {
    ID(42),
    TYPE(22),
    FIELD(20),
    SENTENCE(60),
    OUTCOME(14),
    VALUE(14),
    UNIT(8),
    MIN(10),
    MAX(14),
    BASIS(16),
    DIVISION(10),
    RULE(16);

    private static final Saying CHINESE = new Saying(false);

    private final int width;

    SheetColumn(int width) {
        this.width = width;
    }

    int width() {
        return width;
    }

    String heading() {
        return CHINESE.say("column." + name());
    }

    /** A text or a number; "" for none. */
    Object of(Threshold threshold) {
        Threshold.Rule owner = threshold.rules().get(0);
        return switch (this) {
            case ID -> threshold.id();
            case TYPE -> threshold.type().title().zh();
            case FIELD -> threshold.title().zh();
            case SENTENCE -> owner.sentence().zh();
            case OUTCOME -> Fault.outcomes(threshold).zh();
            case VALUE -> threshold.value();
            case UNIT -> Objects.requireNonNullElse(threshold.unit(), "");
            case MIN -> number(threshold.min());
            case MAX -> number(threshold.max());
            case BASIS -> threshold.basis();
            case DIVISION -> Objects.requireNonNullElse(threshold.division(), "");
            case RULE -> threshold.rules().stream().map(Threshold.Rule::id).collect(Collectors.joining("、"));
        };
    }

    private static Object number(@Nullable BigDecimal number) {
        return number == null ? "" : number;
    }
}
