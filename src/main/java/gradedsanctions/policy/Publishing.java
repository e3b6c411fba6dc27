package gradedsanctions.policy;

/** How a change of the rules comes to judge. */
public enum Publishing {
    /** What is saved in the rule folder judges at once, if it holds. */
    FOLDER,
    /** What is saved is a draft; two people sign it. */
    REVIEWED;
}
