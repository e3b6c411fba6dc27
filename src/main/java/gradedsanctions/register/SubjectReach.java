package gradedsanctions.register;

import gradedsanctions.access.Actor;
import java.util.UUID;

/** Says whose record an actor may see; known to those who keep the cases. */
public interface SubjectReach {

    boolean reaches(Actor actor, UUID subject);
}
