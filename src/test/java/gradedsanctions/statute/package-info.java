/**
 * An independent statement of 政务处分法 for one official, to be held against an engine. It knows no rule file
 * and no main code; its sources are facts.md (sections named below; L wins) and nothing else.
 *
 * <p>How to compare: an exact outcome must be met; where exact is false the engine's range must lie within it.
 * Points never excuse a range outside the bound. Rank 0 stands for 免予, 不予 and "no sanction" alike;
 * lowestIfSanctioned is the lightest grade once one is given, for engines that show an exemption apart.
 *
 * <p>Readings chosen:
 * <ol>
 *   <li>Tiers: 情节较重 as entry gives the light three, not 降级|撤职 (B6 trap); a missing tier falls back to
 *       the next lower one (L engine order); no severity found means the whole row.
 *   <li>Entry: 29.1, 29.2, 34.2, 35, 38 by severity; 38.3–38.5 also by effect; 39, 40.1.1–2, GQ.25, MJ.73 by
 *       effect (B6, J1). What the input does not carry (33.2, JF.31) is ENTRY_UNKNOWN, 0..highest.
 *       34.1 is taken as charged with its element (L15), with a point.
 *   <li>Art 11 is 可以: the upper end stays. 减轻 is one grade (B4), below 警告 it is EXEMPT (L doubtful);
 *       both ends are a bound. The reading "whole light tier" of B4 is not taken: below 降级 lies 记大过.
 *       Several items do not add up to several grades.
 *   <li>Art 13 never leaves the range (B4); narrowing is left to people, so the whole range is the bound.
 *       A wilful act within a running period is 13.1 even if nobody names it; a careless one is not (L2).
 *       The last day of a period counts as within it, with PERIOD_EDGE (K15).
 *   <li>Arts 11 and 13 together do not exclude 减轻 (L doubtful).
 *   <li>Exemption: minor and an Art 11 item (B4); for civil servants also 公务员法 61 (L1), whose second leg is
 *       not in the input, so only a bound. Not where 情节较重 was the entry (L). Minor beside 较重 or graver is
 *       a contradiction of findings: bound. Art 12¶2 is not in the input and not stated.
 *   <li>Art 14 follows B5; not mitigated by Art 11 ("no discretion"). NOT_PROSECUTED means the minor kind of
 *       B5 (L: not for want of evidence). Three years exactly falls under ¶2. 49¶1: not final, no line.
 *       The crime names no act: it may displace one or stand beside it (ART_14_WHICH_ACT).
 *   <li>Arts 22–23 place within the light three before circumstances (J4, L); a range that is light already
 *       stays as it is. 15(2) without listed status is not in the input: union of both. Against Art 14 both
 *       may prevail (L doubtful): 警告..the grade of Art 14.
 *   <li>Art 27: no grade (range 0..0), benefits by what would have been due (B2, L).
 *   <li>Art 15: lowest is the heaviest lowest, highest the heaviest highest; the period of a kind goes from one
 *       to the sum over the acts that can bear it, 48 at most (B3). Joining an old period is left open (B3, L);
 *       the months given are without it.
 *   <li>Art 16: an act sanctioned before adds nothing; beside a crime Art 49 may reopen it, so a bound.
 *   <li>Art 67: before 2020-07-01 (last day) the new law is the upper bound and 0 the lower, since facts.md
 *       states no old table; not an offence under the new law is nothing. Track: supervisory (L8).
 *       Decided before that day: the Act says nothing (ACT_NOT_IN_FORCE, 0..6). A crime
 *       has no day of its own: beside any such act its line is a bound too. Rows of GQ, MJ and JF have their
 *       own first days.
 *   <li>Other laws: CZ and TJ grades for civil servants, GQ for enterprises, else SUBJECT_OF_ROW (L5, L12,
 *       L13); CZ.3 and CZ.6 against 33, 38, 39 is the union (L doubtful); MJ.73 and JF.31 borrow 39.2, JF.31
 *       also 30.2 (J1, L). Rows not listed: ROW_NOT_STATED, 0..6, never "no offence" (L).
 *   <li>Effects: 警告 bars promotion only; 22 and 23 persons none; 开除 bars rehiring for all (B2, L3).
 *       The yearly appraisal of B10 is not stated. Any sanctionable act in a period stops lifting (L2).
 * </ol>
 */
package gradedsanctions.statute;
