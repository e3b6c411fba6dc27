package gradedsanctions.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree as RFC 6962 section 2.1 hashes it, kept as the roots of its full subtrees from left to right: enough to
 * grow on and to tell the root.
 */
final class Tree {

    private long size;
    private final List<byte[]> peaks;

    Tree(long size, List<byte[]> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    static Tree empty() {
        return new Tree(0, List.of());
    }

    void append(byte[] leaf) {
        peaks.add(leaf);
        size++;
        for (long full = size; full % 2 == 0; full /= 2) {
            byte[] right = peaks.remove(peaks.size() - 1);
            peaks.add(node(peaks.remove(peaks.size() - 1), right));
        }
    }

    long size() {
        return size;
    }

    List<byte[]> peaks() {
        return List.copyOf(peaks);
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return hash(new byte[0]);
        }
        byte[] root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = node(peaks.get(i), root);
        }
        return root;
    }

    static byte[] leaf(byte[] entry) {
        return hash(new byte[] {0}, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return hash(new byte[] {1}, left, right);
    }

    /** The hashes that lead from a leaf to the root, lowest first: section 2.1.1. */
    static List<byte[]> path(int index, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        boolean goesLeft = index < left;
        List<byte[]> near = goesLeft ? leaves.subList(0, left) : leaves.subList(left, leaves.size());
        List<byte[]> far = goesLeft ? leaves.subList(left, leaves.size()) : leaves.subList(0, left);
        List<byte[]> path = path(goesLeft ? index : index - left, near);
        Tree other = empty();
        far.forEach(other::append);
        path.add(other.root());
        return path;
    }

    private static byte[] hash(byte[]... parts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                sha.update(part);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
