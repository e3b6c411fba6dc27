package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mends words of a scenario that are not known. */
final class ScenarioFixing {

    private static final Pattern NEXT = Pattern.compile("(?m)^- ");
    private static final Pattern RULE = Pattern.compile("there is no rule (\\S+); maybe (\\S+)");
    private static final Pattern KEY = Pattern.compile("unknown key \"(.+?)\"\\. .*; maybe (\\S+)");
    private static final Pattern LIKE = Pattern.compile("like names \"(.+)\", which is no scenario; maybe (.+)");
    private static final Pattern FACT =
            Pattern.compile("(?:^|[;:] )(\\S+) is ([^;]*); expected ([^;]*?) \\(maybe ([^)]+)\\)");

    private final Problem problem;
    private final Typed typed;

    ScenarioFixing(Problem problem, Typed typed) {
        this.problem = problem;
        this.typed = typed;
    }

    List<Fix> fixes() {
        Matcher rule = RULE.matcher(problem.message());
        if (rule.matches()) {
            return replaced(rule.group(1), rule.group(2), "", "");
        }
        Matcher key = KEY.matcher(problem.message());
        if (key.matches()) {
            return replaced(key.group(1), key.group(2), "", "\\s*:");
        }
        Matcher like = LIKE.matcher(problem.message());
        if (like.matches()) {
            return replaced(like.group(1), like.group(2), "like:\\s*[\"']?", "");
        }
        List<Fix> fixes = new ArrayList<>();
        Matcher fact = FACT.matcher(problem.message());
        while (fact.find()) {
            boolean name = fact.group(3).startsWith("no such");
            String last = fact.group(1).replaceFirst(".*[.\\]]", "");
            fixes.addAll(
                    name
                            ? replaced(last, fact.group(4), "", "\\s*:")
                            : replaced(fact.group(2), fact.group(4), last + "\\s*:\\s*[\"']?", ""));
        }
        return fixes;
    }

    /** @param before what stands before the wrong word, and behind it, as regular expressions */
    private List<Fix> replaced(String wrong, String right, String before, String behind) {
        Range spot = spot(wrong, before, behind);
        return spot == null ? List.of() : Fixing.replacements(spot, List.of(right), true);
    }

    private @Nullable Range spot(String wrong, String before, String behind) {
        int start = typed.offset(problem.line(), problem.column());
        Matcher next = NEXT.matcher(typed.text());
        int end = next.find(Math.min(start + 1, typed.text().length()))
                ? next.start()
                : typed.text().length();
        String word = "(?<![\\w\\p{L}/-])" + Pattern.quote(wrong) + "(?![\\w\\p{L}/-])";
        Matcher found = Pattern.compile(before + "(" + word + ")" + behind).matcher(typed.text());
        found.region(start, end).useTransparentBounds(true);
        while (found.find()) {
            if (!isRemark(found.start(1))) {
                return typed.range(found.start(1), found.end(1));
            }
        }
        return null;
    }

    private boolean isRemark(int offset) {
        int line = typed.offset(typed.line(offset), 1);
        return typed.text().substring(line, offset).stripLeading().startsWith("#");
    }
}
