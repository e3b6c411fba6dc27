package gradedsanctions.casework;

import gradedsanctions.register.Register;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Matter;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Judges a stored matter once more. */
@Component
class Judging {

    record Judged(Matter matter, Ruling ruling) {}

    private final ReleaseStore releases;
    private final Register register;

    Judging(ReleaseStore releases, Register register) {
        this.releases = releases;
        this.register = register;
    }

    /**
     * Under the active release, as of another day, with the history of that day.
     *
     * @throws gradedsanctions.problem.Rejected 422 if the active release can't express the matter any more
     */
    Judged anew(StoredRuling stored, UUID subject, LocalDate day) {
        Release release = releases.active();
        Matter matter = Past.on(day, read(stored, release, day), register.history(subject));
        return new Judged(matter, release.judge(matter, false));
    }

    /** Under its own release and on its own day: the same text comes out, or something is wrong. */
    Ruling again(StoredRuling stored) {
        Release release = releases.load(stored.release());
        Ruling before = stored.ruling();
        return release.judge(
                read(stored, release, before.receipt().decidedOn()),
                before.receipt().simulation());
    }

    private static Matter read(StoredRuling stored, Release release, LocalDate day) {
        return release.read(Canonical.JSON.readTree(stored.matter()), day, List.of(), List.of());
    }
}
