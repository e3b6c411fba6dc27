package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.analysis.Flaw.Kind;
import java.util.List;

/** Slips in the shipped rules, each in a folder of its own, and what the analysis must say of it. */
final class PlantedFaults {

    private PlantedFaults() {}

    /** @param shown what a flaw of the kind must say */
    record Fault(String folder, String before, String after, Kind kind, String shown) {}

    static final List<Fault> FIRST = List.of(
            new Fault(
                    "institutions/contract_breach",
                    "daysOverdue >= 180, daysOverdue < 365",
                    "daysOverdue >= 180, daysOverdue < 300",
                    Kind.LIGHTER,
                    "ContractBreach daysOverdue 299 → 300"),
            new Fault(
                    "institutions/payment_arrears",
                    "contractDays <= 60",
                    "contractDays < 60",
                    Kind.UNFOUND,
                    "PaymentArrears contractDays 60"),
            new Fault(
                    "institutions/wage_arrears",
                    "workers >= 50 ",
                    "workers > 50 ",
                    Kind.LIGHTER,
                    "WageArrears workers 49 → 50"),
            new Fault(
                    "institutions/information_withheld",
                    "date-expires \"2025-06-01\"",
                    "date-expires \"2025-03-01\"",
                    Kind.UNCOVERED,
                    "款项支付条例 18 2025-03-01..2025-05-31"),
            new Fault(
                    "institutions/unequal_treatment",
                    "Finding( code == \"MJ.71\", $act : act )",
                    "Finding( code == \"MJ.17\", $act : act )",
                    Kind.UNREACHED,
                    "UT-21"),
            new Fault(
                    "institutions/shirking",
                    "Finding( code == \"SH\", $act : act )",
                    "Finding( code == \"SG\", $act : act )",
                    Kind.UNREACHED,
                    "SH-21"),
            new Fault("institutions/retaliation", """
                    $act : Retaliation( victim == VictimRole.WITNESS )
                        Finding( act == $act, code == "RT" )
                    then
                        insert( new CorrectionOrder( $act, Force.SHALL ) );""", """
                    $act : Retaliation( victim == VictimRole.INFORMANT )
                        Finding( act == $act, code == "RT" )
                    then
                        insert( new CorrectionOrder( $act, Force.MAY ) );""", Kind.CONTRADICTION, "RL-21 / RL-22: CorrectionOrder"),
            new Fault(
                    "institutions/inspection_obstructed",
                    "inspection == InspectionKind.OTHER",
                    "inspection == InspectionKind.FISCAL",
                    Kind.UNFOUND,
                    "inspection OTHER"),
            new Fault(
                    "institutions/false_statistics",
                    "distortionPercent >= 100 )\n    exists Finding( act == $act )\nthen\n"
                            + "    insert( new Graded( $act, Severity.SERIOUS ) );",
                    "distortionPercent >= 100 )\n    exists Finding( act == $act )\nthen\n"
                            + "    insert( new Graded( $act, Severity.ORDINARY ) );",
                    Kind.LIGHTER,
                    "FalseStatistics distortionPercent 99 → 100"),
            new Fault(
                    "institutions/fiscal_fraud",
                    "date-expires \"2005-02-01\"",
                    "date-expires \"2005-01-01\"",
                    Kind.HOLE,
                    "FiscalFraud from 2005-01-01..2005-01-31: *"),
            new Fault(
                    "institutions/unlawful_charging",
                    "insert( new FeeRefund( $act, Force.SHALL ) );",
                    "insert( new CorrectionOrder( $act, Force.MAY ) );",
                    Kind.CONTRADICTION,
                    "UC-21 / UC-22: CorrectionOrder"),
            new Fault("institutions/reversed_policy", """
                    rule "RP-21 由有权机关予以纠正"
                        @basis( "民营经济促进法 73" ) @status( V )
                    """, """
                    rule "RP-21 由有权机关予以纠正"
                        @basis( "民营经济促进法 73" ) @status( V )
                        date-expires "2020-01-01"
                    """, Kind.UNREACHED, "RP-21"),
            new Fault(
                    "institutions/judgment_not_performed",
                    "inEffect == true, performed == null",
                    "inEffect == true, performed == false",
                    Kind.UNFOUND,
                    "performed ∅"),
            new Fault(
                    "institutions/false_rectification",
                    "amountMisreported >= 10000000 ",
                    "amountMisreported >= 10000000, badEffect != true ",
                    Kind.LIGHTER,
                    "FalseRectification badEffect false → true"),
            new Fault(
                    "institutions/broken_promise",
                    "insert( new WrittenExplanation( $act, Force.POLICY ) );",
                    "insert( new CreditRecord( $act, Force.SHALL ) );",
                    Kind.CONTRADICTION,
                    "ME-10 / ME-11: CreditRecord"));

    static final List<Fault> SECOND = List.of(
            new Fault(
                    "institutions/contract_breach",
                    "severity == Severity.FAIRLY_SERIOUS || severity == Severity.SERIOUS, $s : severity",
                    "severity == Severity.FAIRLY_SERIOUS, $s : severity",
                    Kind.LIGHTER,
                    "ContractBreach daysOverdue 364 → 365"),
            new Fault(
                    "institutions/payment_arrears",
                    "insert( new Question( $act, \"Q-PA-INTEREST\", \"合同是否约定了逾期利率?没有约定的,按每日万分之五支付逾期利息。\" ) );",
                    "insert( new Interview( $act, Force.SHALL ) );",
                    Kind.CONTRADICTION,
                    "PM-03 / PM-04: Interview"),
            new Fault(
                    "institutions/wage_arrears",
                    "notAllocated == true )\n    Finding( act == $act, code == \"NM.59\" )\nthen\n    insert( new WageInterview",
                    "notAllocated == true )\n    Finding( act == $act, code == \"NM.95\" )\nthen\n    insert( new WageInterview",
                    Kind.UNREACHED,
                    "WM-12"),
            new Fault(
                    "institutions/information_withheld",
                    "daysLate >= 180 ",
                    "daysLate > 180 ",
                    Kind.LIGHTER,
                    "InformationWithheld daysLate 179 → 180"),
            new Fault(
                    "institutions/unequal_treatment",
                    "date-expires \"2025-05-20\"",
                    "date-expires \"2025-05-19\"",
                    Kind.HOLE,
                    "UnequalTreatment from 2025-05-19: *"),
            new Fault(
                    "institutions/shirking",
                    "verified == null",
                    "verified == true",
                    Kind.UNFOUND,
                    "Shirking verified ∅"),
            new Fault(
                    "institutions/retaliation",
                    "Retaliation( harm == true )\n    exists Finding( act == $act )",
                    "Retaliation( harm == true )\n    exists Overdue( act == $act )",
                    Kind.UNREACHED,
                    "RL-11"),
            new Fault(
                    "institutions/inspection_obstructed",
                    "InspectionObstructed( evidenceDestroyed == true )\n    exists",
                    "InspectionObstructed( evidenceDestroyed == true, notCorrectedInTime != true )\n    exists",
                    Kind.LIGHTER,
                    "InspectionObstructed notCorrectedInTime false → true"),
            new Fault(
                    "institutions/false_statistics",
                    "Finding( code == \"TJ.44\", $act : act )\nthen\n    insert( new CorrectionOrder",
                    "Finding( code == \"TJ.41\", $act : act )\nthen\n    insert( new CorrectionOrder",
                    Kind.CONTRADICTION,
                    "TS-21 / TS-22: StatisticalCriticism"),
            new Fault(
                    "institutions/fiscal_fraud",
                    "FiscalFraud( verified == null )",
                    "FiscalFraud( verified == false )",
                    Kind.UNFOUND,
                    "FiscalFraud verified ∅"),
            new Fault(
                    "institutions/unlawful_charging",
                    "amount >= 1000000 ",
                    "amount > 1000000 ",
                    Kind.HOLE,
                    "UnlawfulCharging amount 1000000: Graded"),
            new Fault(
                    "institutions/reversed_policy",
                    "insert( new CorrectionOrder( $act, Force.SHALL ) );",
                    "insert( new Compensation( $act, Force.MAY ) );",
                    Kind.CONTRADICTION,
                    "RP-21 / RP-22: Compensation"),
            new Fault(
                    "institutions/judgment_not_performed",
                    "daysOverdue >= 365 ",
                    "daysOverdue > 36500 ",
                    Kind.UNREACHABLE,
                    "JN-12"),
            new Fault(
                    "institutions/false_rectification", """
                    rule "VR-31 造成不良后果或者影响的,责任人员另行处理"
                        @basis( "政务处分法 39(4)" ) @status( V )
                    when
                        $act : FalseRectification( badEffect == true )
                        Finding( act == $act, code == "FR" )
                    then
                        insert( new Referral( $act, "负有责任的领导人员和直接责任人员(政务处分法 10、39(4))" ) );
                    end

                    rule "VR-32 是否造成不良后果或者影响未认定"
                        @basis( "政务处分法 39(4)" ) @status( V )
                    """, """
                    rule "VR-31 造成不良后果或者影响的,责任人员另行处理"
                        @basis( "政务处分法 39(4)" ) @status( V )
                        date-expires "2022-01-01"
                    when
                        $act : FalseRectification( badEffect == true )
                        Finding( act == $act, code == "FR" )
                    then
                        insert( new Referral( $act, "负有责任的领导人员和直接责任人员(政务处分法 10、39(4))" ) );
                    end

                    rule "VR-32 是否造成不良后果或者影响未认定"
                        @basis( "政务处分法 39(4)" ) @status( V )
                        date-effective "2022-06-01"
                    """, Kind.UNCOVERED, "政务处分法 39(4) 2022-01-01..2022-05-31"),
            new Fault("institutions/broken_promise", """
                    rule "ME-01 由有权机关予以纠正"
                        @basis( "民营经济促进法 73" ) @status( V )
                    """, """
                    rule "ME-01 由有权机关予以纠正"
                        @basis( "民营经济促进法 73" ) @status( V )
                        date-expires "2025-01-01"
                    """, Kind.UNREACHED, "ME-01"));

    static final List<Fault> OFFICIALS = List.of(
            new Fault(
                    "officials/circumstances",
                    "    BaseRange( $act : act, low > 1, $low : low, $high : high )\n    exists Lighten( act == $act )\n"
                            + "    not Aggravate( act == $act )\n",
                    "    BaseRange( $act : act, low > 1, $low : low, $high : high )\n    exists Lighten( act == $act )\n",
                    Kind.CONTRADICTION,
                    "RA-12 / RA-15: OpenRange"),
            new Fault(
                    "officials/offences",
                    "Offence( \"30.2\"",
                    "Offence( \"30.1\"",
                    Kind.CONTRADICTION,
                    "OT-2020 / OT-2020: Offence \"30.1\""),
            new Fault(
                    "officials/offences",
                    "lossAmount >= 5000000 ",
                    "lossAmount > 5000000 ",
                    Kind.LIGHTER,
                    "Charge lossAmount 4999999.99 → 5000000"));
}
