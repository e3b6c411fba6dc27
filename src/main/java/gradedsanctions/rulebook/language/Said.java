package gradedsanctions.rulebook.language;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The same in Chinese and in English. */
public record Said(String zh, String en) {

    static final Said NOTHING = new Said("", "");

    private static final ResourceBundle ZH = ResourceBundle.getBundle("language", Locale.ROOT);
    private static final ResourceBundle EN = ResourceBundle.getBundle("language", Locale.ENGLISH);

    /** A sentence of the bundle with its {0}, {1} … filled; nothing if it is not there. */
    static Said of(String key, Object... parts) {
        return ZH.containsKey(key) ? new Said(fill(ZH, key, parts), fill(EN, key, parts)) : NOTHING;
    }

    private static String fill(ResourceBundle bundle, String key, Object... parts) {
        String text = bundle.getString(key);
        for (int i = 0; i < parts.length; i++) {
            String part =
                    parts[i] instanceof Said said ? bundle == ZH ? said.zh() : said.en() : String.valueOf(parts[i]);
            text = text.replace("{" + i + "}", part);
        }
        return text;
    }

    static Said same(@Nullable String text) {
        return text == null ? NOTHING : new Said(text, text);
    }

    /** @param english null where it is not known */
    static Said titled(@Nullable String chinese, @Nullable String english, String otherwise) {
        String zh = chinese == null ? otherwise : chinese;
        return new Said(zh, english == null ? zh : english);
    }

    static Said join(String between, List<Said> parts) {
        return new Said(join(between, parts, Said::zh), join(between, parts, Said::en));
    }

    private static String join(String between, List<Said> parts, Function<Said, String> language) {
        return String.join(
                between,
                parts.stream().map(language).filter(part -> !part.isEmpty()).toList());
    }
}
