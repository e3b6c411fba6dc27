package gradedsanctions.policy;

import gradedsanctions.register.Areas;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Vocabulary;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The areas that the active release declares. */
@Component
class ActiveAreas implements Areas {

    private final ReleaseStore releases;

    ActiveAreas(ReleaseStore releases) {
        this.releases = releases;
    }

    @Override
    public Set<String> codes() {
        return releases.active().vocabulary().areas().stream()
                .map(Vocabulary.Value::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String titleOf(String code, boolean english) {
        return releases.active().vocabulary().areas().stream()
                .filter(area -> area.code().equals(code))
                .map(area -> area.titleIn(english))
                .findFirst()
                .orElse(code);
    }
}
