package gradedsanctions.rulebook;

/** Where sealed releases are kept. */
public interface ReleaseStore {

    /** The release that judges now. */
    Release active();

    /**
     * A release that judged before, compiled again from its stored bytes; stands beside the active one.
     *
     * @throws gradedsanctions.problem.Rejected 404 if no release has this hash
     */
    Release load(String hash);
}
