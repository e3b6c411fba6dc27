package gradedsanctions.replay;

import gradedsanctions.rulebook.replay.Turn;
import java.util.UUID;

/**
 * A case whose ruling turns.
 *
 * @param place of the ruling that was judged again, among all rulings
 */
public record TurnedCase(long place, UUID caseId, Turn turn) {}
