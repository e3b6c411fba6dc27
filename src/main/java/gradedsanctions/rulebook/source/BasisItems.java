package gradedsanctions.rulebook.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The headings of every basis.md as things that can be compared. */
final class BasisItems {

    private BasisItems() {}

    static Map<String, Difference.Item> of(RuleFiles files) {
        BasisBook book = new BasisBook(files, new HashMap<>());
        Map<String, Difference.Item> items = new TreeMap<>();
        book.texts()
                .forEach((folder, texts) -> texts.forEach((heading, text) -> {
                    Map<String, String> aspects = new TreeMap<>();
                    aspects.put("mark", text.mark());
                    aspects.put("source", text.source());
                    aspects.put("words", text.words());
                    aspects.put("numbers", String.join(", ", book.numbers(folder, heading)));
                    String file = folder + "/basis.md";
                    List<String> lines =
                            files.text(file).lines().map(String::strip).toList();
                    items.put(
                            "BASIS " + folder + ": " + heading,
                            new Difference.Item(
                                    Difference.Thing.BASIS,
                                    "",
                                    new Difference.Place(file, lines.indexOf("## " + heading) + 1),
                                    aspects,
                                    null));
                }));
        return items;
    }
}
