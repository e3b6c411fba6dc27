package gradedsanctions.rulebook.threshold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Holds a file against the limits before the library sees it, which keeps every part in memory, makes room up to the
 * column that a cell names, and writes a shared formula out for each cell. What was counted is packed anew, so that the
 * library can't find anything else in the file.
 */
final class Unzipped {

    private static final String SHEET = "sheetData";
    private static final Pattern FORMULA = Pattern.compile("<(?:\\w+:)?f[\\s/>]");
    private static final Pattern LONG_FORMULA = Pattern.compile("<(?:\\w+:)?f(?:\\s[^>]*+)?>[^<]{8193}");
    private static final Pattern FAR_COLUMN =
            Pattern.compile("\\s(?:r|ref)\\s*+=\\s*+[\"'](?:[^\"'&]*+&|\\$?[A-Za-z]{4})");

    private Unzipped() {}

    static byte[] packedAnew(byte[] xlsx) throws SheetRefused {
        SheetLimit.BYTES.hold(xlsx.length);
        Map<String, byte[]> parts = parts(xlsx);
        if (parts.isEmpty()) {
            throw refused("no zip");
        }
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            check(part.getKey(), part.getValue());
        }
        try {
            return pack(parts);
        } catch (IOException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, byte[]> parts(byte[] xlsx) throws SheetRefused {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long bytes = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(xlsx).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] content = in.readNBytes((int) (SheetLimit.UNZIPPED.most() - bytes + 1));
                    bytes += content.length;
                    SheetLimit.UNZIPPED.hold(bytes);
                    if (parts.put(entry.getName().toLowerCase(Locale.ROOT), content) != null) {
                        throw refused(entry.getName() + " twice");
                    }
                    SheetLimit.PARTS.hold(parts.size());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
        return parts;
    }

    private static void check(String name, byte[] content) throws SheetRefused {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        if (xml && text.indexOf('\0') >= 0) {
            throw refused(name + " is not UTF-8");
        }
        if (!text.contains(SHEET)) {
            return;
        }
        if (text.contains("<!") || LONG_FORMULA.matcher(text).find()) {
            throw refused(name + " holds more than cells");
        }
        if (FAR_COLUMN.matcher(text).find()) {
            throw refused(name + " has a cell right of XFD");
        }
        SheetLimit.FORMULAS.hold(FORMULA.matcher(text).results().count());
    }

    private static byte[] pack(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(0);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static SheetRefused refused(String why) {
        return new SheetRefused(SheetFault.noXlsx(why));
    }
}
