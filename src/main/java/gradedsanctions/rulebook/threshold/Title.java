package gradedsanctions.rulebook.threshold;

/** What something is called, in Chinese and in English. */
public record Title(String zh, String en) {

    public String in(boolean english) {
        return english ? en : zh;
    }
}
