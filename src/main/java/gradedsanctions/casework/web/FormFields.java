package gradedsanctions.casework.web;

import gradedsanctions.casework.Answer;
import gradedsanctions.casework.Decision;
import gradedsanctions.casework.DecisionForm;
import gradedsanctions.casework.ProposalForm;
import gradedsanctions.casework.RecusalForm;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a page's form sends. A measure is named {@code act:type}, its parameters {@code parameter.act:type.name}, an
 * answer {@code answer.QUESTION}.
 */
final class FormFields {

    private static final String ANSWER = "answer.";

    private final MultiValueMap<String, String> form;

    FormFields(MultiValueMap<String, String> form) {
        this.form = form;
    }

    long version() {
        return number("version", Objects.requireNonNullElse(form.getFirst("version"), ""));
    }

    ProposalForm proposal() {
        String code = form.getFirst("disposition");
        String months = form.getFirst("months." + code);
        return new ProposalForm(
                form.getFirst("reason"),
                null,
                code == null
                        ? null
                        : new ProposalForm.DispositionForm(
                                code, months == null || months.isBlank() ? null : number("months", months)),
                measures(),
                form.getOrDefault("handling", List.of()),
                answers());
    }

    DecisionForm decision() {
        Decision.Outcome outcome = null;
        for (Decision.Outcome known : Decision.Outcome.values()) {
            outcome = known.name().equals(form.getFirst("outcome")) ? known : outcome;
        }
        return new DecisionForm(outcome, form.getFirst("reason"), answers(), null, form.getFirst("confirm"));
    }

    RecusalForm recusal() {
        String person = form.getFirst("person");
        return new RecusalForm(
                person == null || person.isBlank() ? null : person.strip(),
                form.getFirst("back") == null,
                form.getFirst("reason"));
    }

    private List<ProposalForm.MeasureForm> measures() {
        List<ProposalForm.MeasureForm> measures = new ArrayList<>();
        for (String measure : form.getOrDefault("measure", List.of())) {
            String[] named = measure.split(":", 2);
            String prefix = "parameter." + measure + ".";
            Map<String, Object> parameters = new HashMap<>();
            form.toSingleValueMap().forEach((name, value) -> {
                if (name.startsWith(prefix)) {
                    parameters.put(name.substring(prefix.length()), number(name, value));
                }
            });
            measures.add(new ProposalForm.MeasureForm(
                    (int) number("measure", named[0]), named.length < 2 ? "" : named[1], parameters));
        }
        return measures;
    }

    private List<Answer> answers() {
        List<Answer> answers = new ArrayList<>();
        form.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(ANSWER) && !value.isBlank()) {
                answers.add(new Answer(name.substring(ANSWER.length()), null, value));
            }
        });
        return answers;
    }

    private static long number(String field, @Nullable String text) {
        try {
            return Long.parseLong(Objects.requireNonNullElse(text, "").strip());
        } catch (NumberFormatException e) {
            throw Rejected.faulty("The form can't be read", List.of(Fault.of(field, text, "a whole number")));
        }
    }
}
