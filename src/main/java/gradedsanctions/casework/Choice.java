package gradedsanctions.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people choose within what the rules leave to them.
 *
 * @param disposition null for an institution, or where no sanction is open
 * @param handling codes of the handlings taken up
 */
public record Choice(@Nullable ChosenDisposition disposition, List<ChosenMeasure> measures, List<String> handling) {

    /** @param months null for a disposition without a period */
    public record ChosenDisposition(String code, @Nullable Long months) {}

    public record ChosenMeasure(int act, String type, Map<String, Object> parameters) {}
}
