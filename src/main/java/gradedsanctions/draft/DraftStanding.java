package gradedsanctions.draft;

import gradedsanctions.policy.Publication;
import gradedsanctions.policy.Publications;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.RuleFolder;
import org.springframework.stereotype.Component;

/** Where a draft stands, by what became of the publication or the files that it was submitted as. */
@Component
class DraftStanding {

    private final Publications publications;
    private final Releases releases;
    private final RuleFolder folder;

    DraftStanding(Publications publications, Releases releases, RuleFolder folder) {
        this.publications = publications;
        this.releases = releases;
        this.folder = folder;
    }

    Draft.State of(DraftTable.Kept draft) {
        if (draft.discarded()) {
            return Draft.State.DISCARDED;
        }
        if (draft.publication() != null) {
            return of(publications.find(draft.publication()));
        }
        if (draft.submitted() == null) {
            return Draft.State.OPEN;
        }
        if (releases.isKept(draft.submitted())) {
            return Draft.State.PUBLISHED;
        }
        return folder.holds(draft.submitted()) ? Draft.State.SUBMITTED : Draft.State.OPEN;
    }

    private static Draft.State of(Publication publication) {
        return switch (publication.state()) {
            case REFUSED, WITHDRAWN -> Draft.State.OPEN;
            case SCHEDULED, ACTIVE, SUPERSEDED -> Draft.State.PUBLISHED;
            default -> Draft.State.SUBMITTED;
        };
    }
}
