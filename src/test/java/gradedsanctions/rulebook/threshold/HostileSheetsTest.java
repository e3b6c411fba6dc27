package gradedsanctions.rulebook.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A file that was made to do harm is refused before the library reads it. */
class HostileSheetsTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final Thresholds NONE = new Thresholds(List.of());

    private static SheetFault refused(byte[] xlsx) {
        SheetEntries read =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ThresholdSheet.read(xlsx, NONE));
        assertThat(read.values()).isEmpty();
        assertThat(read.faults()).hasSize(1);
        assertThat(read.faults().get(0).said(false)).doesNotContain("{");
        return read.faults().get(0);
    }

    /** A sheet with the headings, one part of which is written anew. */
    private static byte[] with(UnaryOperator<String> sheet) throws IOException {
        byte[] plain = ThresholdSheetTest.sheet(s -> {
            s.value(0, 0, "编号");
            s.value(0, 1, "数值");
        });
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(plain).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        parts.computeIfPresent(
                SHEET,
                (name, bytes) ->
                        sheet.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] rows(String rows) throws IOException {
        return with(text -> text.replace("</sheetData>", rows + "</sheetData>"));
    }

    @Test
    void theUntouchedSheetIsRead() throws IOException {
        assertThat(ThresholdSheet.read(with(text -> text), NONE).faults()).isEmpty();
    }

    @Test
    void whatIsNoXlsxIsRefused() throws IOException {
        assertThat(refused(new byte[0]).kind()).isEqualTo(SheetFault.Kind.NOT_XLSX);
        assertThat(refused("编号,数值\n".getBytes(StandardCharsets.UTF_8)).kind()).isEqualTo(SheetFault.Kind.NOT_XLSX);
        assertThat(refused(zip(Map.of("a.txt", new byte[] {1}))).kind()).isEqualTo(SheetFault.Kind.NOT_XLSX);
        byte[] whole = with(text -> text);
        assertThat(refused(Arrays.copyOf(whole, whole.length / 2)).kind()).isEqualTo(SheetFault.Kind.NOT_XLSX);
    }

    @Test
    void aFileTooLargeIsRefused() {
        assertThat(refused(new byte[(int) SheetLimit.BYTES.most() + 1]).said(false))
                .contains("字节数", "2000001", "2000000");
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        byte[] bomb = zip(Map.of(SHEET, new byte[200_000_000]));
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refused(bomb).said(false)).contains("解开后的字节数", "至多 8000000");
    }

    @Test
    void tooManyPartsAreRefused() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 1_000; i++) {
            parts.put(i + ".xml", new byte[0]);
        }
        assertThat(refused(zip(parts)).said(false)).contains("所含文件数");
    }

    @Test
    void tooManyRowsAreRefused() throws IOException {
        assertThat(refused(rows("<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>".repeat(6_000)))
                        .said(false))
                .contains("行数", "至多 5000");
    }

    @Test
    void aCellFarToTheRightMakesNoRoom() throws IOException {
        assertThat(refused(rows("<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>"))
                        .kind())
                .isEqualTo(SheetFault.Kind.NOT_XLSX);
        assertThat(refused(rows("<row r=\"2\"><c r=\"&#90;ZZZZZ2\"><v>1</v></c></row>"))
                        .kind())
                .isEqualTo(SheetFault.Kind.NOT_XLSX);
    }

    @Test
    void manyOrLongFormulasAreNotWrittenOut() throws IOException {
        String shared =
                "<row><c><f t=\"shared\" ref=\"A1:A9999\" si=\"0\">" + "A1+".repeat(100_000) + "1</f></c></row>";
        assertThat(refused(rows(shared)).kind()).isEqualTo(SheetFault.Kind.NOT_XLSX);
        assertThat(refused(rows("<row><c><f t=\"shared\" si=\"0\"/></c></row>".repeat(3_000)))
                        .said(false))
                .contains("公式数");
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        assertThat(refused(with(text -> text.replace("<worksheet", bomb + "<worksheet")))
                        .kind())
                .isEqualTo(SheetFault.Kind.NOT_XLSX);
    }

    @Test
    void aNumberWithAHugeExponentIsNoNumber() throws IOException {
        Thresholds thresholds = HouseRules.of(HouseRules.grading("HR-01", "SERIOUS", "$a : Promise( days >= 180 )"))
                .thresholds();
        byte[] xlsx = rows("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>HR-01/Promise.days/from</t></is></c>"
                + "<c r=\"B2\"><v>1E999999999</v></c></row>");
        assertThat(ThresholdSheet.read(xlsx, thresholds).faults())
                .extracting(SheetFault::kind)
                .containsExactly(SheetFault.Kind.NOT_A_NUMBER);
    }
}
