package gradedsanctions.register;

import java.util.Set;

/** The areas that a sanction may restrict; the rules declare them. */
public interface Areas {

    Set<String> codes();

    String titleOf(String code, boolean english);
}
