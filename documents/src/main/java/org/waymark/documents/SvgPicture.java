package org.waymark.documents;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A picture whose words are outlines, so that it looks the same everywhere and asks the machine for no font.
 *
 * @param width  of its view box
 * @param height of its view box
 */
record SvgPicture(Element root, double width, double height) {

    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"([^\"]*)\"");

    private static final String SVG = "http://www.w3.org/2000/svg";

    /**
     * Reads a picture.
     *
     * @throws IllegalArgumentException if it is not well-formed or has no view box
     */
    static SvgPicture of(String svg) {
        Element root = parsed(svg).getDocumentElement();
        double[] box = box(root.getAttribute("viewBox"));
        for (Element text : textsOf(root)) {
            Node parent = text.getParentNode();
            parent.replaceChild(OutlinedText.of(text), text);
        }
        return new SvgPicture(root, box[2], box[3]);
    }

    /** How high a picture is, where its width is 1. */
    static double height(String svg) {
        Matcher found = VIEW_BOX.matcher(svg);
        double[] box = box(found.find() ? found.group(1) : "");
        return box[3] / box[2];
    }

    private static double[] box(String attribute) {
        double[] box = Stream.of(attribute.strip().split("[\\s,]+", -1))
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (box.length != 4) {
            throw new IllegalArgumentException("A picture needs a view box of four numbers");
        }
        return box;
    }

    /**
     * As a part of XHTML.
     *
     * @param millimetres how wide it is
     */
    String inline(double millimetres, String alternative) {
        Element copy = (Element) root.cloneNode(true);
        copy.setAttribute("alt", alternative);
        copy.setAttribute(
                "style",
                String.format(
                        Locale.ROOT,
                        "display: block; width: %.2fmm; height: %.2fmm",
                        millimetres,
                        millimetres * height / width));
        return written(copy);
    }

    /** As pixels on white, for formats that cannot hold it. */
    byte[] png(int pixelsWide) {
        PngTranscoder transcoder = new PngTranscoder();
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) pixelsWide);
        transcoder.addTranscodingHint(
                SVGAbstractTranscoder.KEY_HEIGHT, (float) Math.round(pixelsWide * height / width));
        transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
        transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, Color.WHITE);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            transcoder.transcode(new TranscoderInput(new StringReader(written(root))), new TranscoderOutput(png));
        } catch (TranscoderException e) {
            throw new IllegalArgumentException("The picture cannot be drawn", e);
        }
        return png.toByteArray();
    }

    private static List<Element> textsOf(Element root) {
        NodeList nodes = root.getElementsByTagNameNS(SVG, "text");
        List<Element> texts = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            texts.add((Element) nodes.item(index));
        }
        return texts;
    }

    private static org.w3c.dom.Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("The picture is not well-formed", e);
        }
    }

    private static String written(Element element) {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter out = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
