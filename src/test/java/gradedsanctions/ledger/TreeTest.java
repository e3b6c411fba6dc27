package gradedsanctions.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree is that of RFC 6962: its roots are those of the reference implementation, its paths lead to them. */
class TreeTest {

    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static List<byte[]> leaves(int size) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            leaves.add(Tree.leaf(HexFormat.of().parseHex(ENTRIES.get(i % ENTRIES.size()))));
        }
        return leaves;
    }

    private static byte[] root(List<byte[]> leaves) {
        Tree tree = Tree.empty();
        leaves.forEach(tree::append);
        return tree.root();
    }

    @Test
    void itsRootsAreThoseOfTheReferenceImplementation() {
        assertThat(HexFormat.of().formatHex(root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(HexFormat.of().formatHex(root(leaves(1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(HexFormat.of().formatHex(root(leaves(8))))
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void everyLeafOfEverySmallTreeLeadsToItsRoot() {
        for (int size = 1; size <= 40; size++) {
            List<byte[]> leaves = leaves(size);
            for (int index = 0; index < size; index++) {
                byte[] led = lead(leaves.get(index), index, size, Tree.path(index, leaves));
                assertThat(Arrays.equals(led, root(leaves)))
                        .as("leaf %d of %d", index, size)
                        .isTrue();
            }
        }
    }

    /** The check of RFC 9162 section 2.1.3.2, which is written another way than the making of a path. */
    static byte[] lead(byte[] leaf, long index, long size, List<byte[]> path) {
        long fn = index;
        long sn = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (fn % 2 == 1 || fn == sn) {
                hash = Tree.node(beside, hash);
                while (fn % 2 == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = Tree.node(hash, beside);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? hash : new byte[0];
    }
}
