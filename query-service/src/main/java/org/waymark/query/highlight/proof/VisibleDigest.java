package org.waymark.query.highlight.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The digest of what a PDF shows and reads out: SHA-256 over everything that its catalogue leads to, but for attachments,
 * metadata and dates. It depends neither on how objects are numbered, put together and compressed nor on what was added to
 * the file to say who wrote it. What exactly is digested: {@code docs/ledger-format.md}, “Visible document”.
 */
final class VisibleDigest {

    /** Of the catalogue: what is attached, and what only says of the file how it came to be or how it is opened. */
    private static final Set<String> NOT_OF_CATALOGUE =
            Set.of("Pages", "AF", "Metadata", "Version", "Extensions", "PieceInfo", "LastModified", "PageMode", "Type");

    private static final Set<String> NOT_OF_PAGES = Set.of("Parent", "Metadata", "PieceInfo", "LastModified", "Type");
    private static final Set<String> NOT_OF_ANNOTATIONS = Set.of("M", "CreationDate");
    private static final Set<String> INHERITED = Set.of("Resources", "MediaBox", "CropBox", "Rotate");

    private final CanonicalValues values = new CanonicalValues();
    private final Map<COSBase, Integer> pages = new IdentityHashMap<>();
    private final Map<COSBase, Integer> met = new IdentityHashMap<>();
    private final Deque<Task> tasks = new ArrayDeque<>();

    private VisibleDigest() {}

    /** What is still to be digested, in the order in which it is. */
    private sealed interface Task {

        record Write(String token) implements Task {}

        record Value(@Nullable COSBase value) implements Task {}
    }

    /**
     * The digest of a document.
     *
     * @return 64 hex digits
     * @throws UnreadablePdfException if a part of it cannot be decoded
     */
    static String of(PDDocument document) {
        VisibleDigest digest = new VisibleDigest();
        List<COSDictionary> inOrder = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            inOrder.add(page.getCOSObject());
            digest.pages.putIfAbsent(page.getCOSObject(), digest.pages.size());
        }
        digest.values.token("pages " + inOrder.size());
        for (COSDictionary page : inOrder) {
            digest.entries(page(page, digest.pages.getOrDefault(page, 0)), Set.of());
            digest.work();
        }
        digest.values.token("catalogue");
        digest.entries(catalogue(document.getDocumentCatalog().getCOSObject()), NOT_OF_CATALOGUE);
        digest.work();
        return HexFormat.of().formatHex(digest.values.sha256());
    }

    /** A page with what it inherits from the nodes above it, which tools move up and down. */
    private static COSDictionary page(COSDictionary page, int number) {
        COSDictionary whole = new COSDictionary();
        INHERITED.forEach(name -> {
            COSBase inherited = inherited(page, COSName.getPDFName(name));
            if (inherited != null) {
                whole.setItem(COSName.getPDFName(name), inherited);
            }
        });
        page.keySet().stream()
                .filter(key -> !NOT_OF_PAGES.contains(key.getName()))
                .forEach(key -> whole.setItem(key, page.getItem(key)));
        whole.setInt(COSName.getPDFName("WaymarkNumber"), number);
        return whole;
    }

    private static @Nullable COSBase inherited(COSDictionary page, COSName name) {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        COSDictionary node = page;
        while (node != null && seen.add(node)) {
            COSBase value = node.getDictionaryObject(name);
            if (value != null) {
                return value;
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }

    /** The catalogue without the tree of attachments; without names at all, where there are no others. */
    private static COSDictionary catalogue(COSDictionary catalogue) {
        COSDictionary names = catalogue.getCOSDictionary(COSName.NAMES);
        COSDictionary shown = new COSDictionary(catalogue);
        if (names != null) {
            COSDictionary others = new COSDictionary(names);
            others.removeItem(COSName.EMBEDDED_FILES);
            shown.removeItem(COSName.NAMES);
            if (others.size() > 0) {
                shown.setItem(COSName.NAMES, others);
            }
        }
        return shown;
    }

    /** Iteratively: a structure tree can be deeper than a thread's stack. */
    private void work() {
        while (!tasks.isEmpty()) {
            switch (tasks.pop()) {
                case Task.Write(String token) -> values.token(token);
                case Task.Value(COSBase value) -> value(value);
            }
        }
    }

    private void value(@Nullable COSBase given) {
        COSBase value = CanonicalValues.resolved(given);
        Integer page = pages.get(value);
        Integer number = met.get(value);
        if (page != null) {
            values.token("page " + page);
        } else if (number != null) {
            values.token("again " + number);
        } else if (value instanceof COSDictionary dictionary) {
            met.put(value, met.size());
            if (value instanceof COSStream stream) {
                values.stream(stream);
            }
            entries(dictionary, without(dictionary));
        } else if (value instanceof COSArray array) {
            met.put(value, met.size());
            items(array);
        } else {
            values.simple(value);
        }
    }

    private static Set<String> without(COSDictionary dictionary) {
        if (dictionary instanceof COSStream stream) {
            return CanonicalValues.ofEncoding(stream);
        }
        boolean annotation = "Annot".equals(dictionary.getNameAsString(COSName.TYPE))
                || dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE);
        return annotation ? NOT_OF_ANNOTATIONS : Set.of();
    }

    private void items(COSArray array) {
        values.token("list");
        tasks.push(new Task.Write("end"));
        for (int index = array.size() - 1; index >= 0; index--) {
            tasks.push(new Task.Value(array.get(index)));
        }
    }

    private void entries(COSDictionary dictionary, Set<String> without) {
        values.token("dictionary");
        tasks.push(new Task.Write("end"));
        dictionary.keySet().stream()
                .filter(key ->
                        !without.contains(key.getName()) && !key.getName().equals("Metadata"))
                .filter(key -> !CanonicalValues.isNothing(dictionary.getItem(key)))
                .sorted((one, other) -> other.getName().compareTo(one.getName()))
                .forEach(key -> {
                    tasks.push(new Task.Value(dictionary.getItem(key)));
                    tasks.push(new Task.Write("/" + key.getName()));
                });
    }
}
