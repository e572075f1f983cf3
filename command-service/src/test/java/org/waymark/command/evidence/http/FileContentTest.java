package org.waymark.command.evidence.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.evidence.FileType;
import org.waymark.command.refusal.Refusal;

/** A file is what its content says, whatever it is called; what could act by itself, or is two things at once, is refused. */
class FileContentTest {

    private static final byte[] PDF = ascii("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    @Test
    void knowsWhatProgramsWrite() throws IOException {
        assertThat(FileContent.of(PDF)).isEqualTo(FileType.PDF);
        assertThat(FileContent.of(picture("png"))).isEqualTo(FileType.PNG);
        assertThat(FileContent.of(picture("jpg"))).isEqualTo(FileType.JPEG);
        assertThat(FileContent.of(workbook())).isEqualTo(FileType.EXCEL);
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (XWPFDocument word = new XWPFDocument()) {
            word.write(document);
        }
        assertThat(FileContent.of(document.toByteArray())).isEqualTo(FileType.WORD);
        ByteArrayOutputStream slides = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.write(slides);
        }
        assertThat(FileContent.of(slides.toByteArray())).isEqualTo(FileType.POWERPOINT);
        assertThat(FileContent.of(zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo(FileType.OPEN_TEXT);
        assertThat(FileContent.of(zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")))
                .isEqualTo(FileType.OPEN_SPREADSHEET);
    }

    @Test
    void knowsTextsHoweverTheyAreWritten() {
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            assertThat(FileContent.of("ref;done\r\n1A;£5 – é\r\n".getBytes(charset)))
                    .as("%s", charset)
                    .isEqualTo(FileType.TEXT);
        }
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(new byte[0], "file.empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><p>Hello",
                "  \n<html>",
                "\ufeff<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<?xml version='1.0'?><a/>",
                "<script>alert(1)</script>",
                "<?php echo 1;",
                "#!/bin/sh\nrm -rf /",
                "{\\rtf1 text}",
                "MIME-Version: 1.0\n",
                "@echo off",
                "%!PS-Adobe-3.0"
            })
    void refusesTextsThatAComputerActsOn(String text) {
        assertRefused(text.getBytes(StandardCharsets.UTF_8), "file.type-not-taken");
    }

    @Test
    void refusesProgramsAndOtherBinaryFiles() {
        assertRefused(ascii("MZ\u0090\u0000\u0003\u0000"), "file.type-not-taken");
        assertRefused(ascii("\u007fELF\u0002\u0001"), "file.type-not-taken");
        assertRefused(ascii("GIF89a\u0001\u0000\u0001\u0000"), "file.type-not-taken");
        assertRefused(ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1old"), "file.type-not-taken");
        assertRefused(zip("a.txt", "text"), "file.type-not-taken");
    }

    @Test
    void refusesMacros() throws IOException {
        assertRefused(with(workbook(), "xl/vbaProject.bin", "macro"), "file.has-macros");
        assertRefused(with(workbook(), "xl/activeX/activeX1.xml", "control"), "file.has-macros");
        assertRefused(
                zip(
                        "[Content_Types].xml",
                        "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"),
                "file.has-macros");
        assertRefused(
                zip("mimetype", "application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml", "macro"),
                "file.has-macros");
    }

    @Test
    void refusesWhatIsCutOff() throws IOException {
        assertRefused(ascii("%PDF-1.7\n1 0 obj\n"), "file.damaged");
        byte[] png = picture("png");
        assertRefused(Arrays.copyOf(png, png.length - 5), "file.damaged");
        byte[] jpeg = picture("jpg");
        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), "file.damaged");
        byte[] workbook = workbook();
        assertRefused(Arrays.copyOf(workbook, workbook.length - 30), "file.damaged");
    }

    @Test
    void refusesFilesOfTwoTypesAtOnce() throws IOException {
        assertRefused(joined(picture("png"), ascii("<script>alert(1)</script>")), "file.two-types");
        assertRefused(joined(picture("jpg"), ascii("<html><script>alert(1)</script>")), "file.two-types");
        assertRefused(joined(picture("jpg"), zip("a.txt", "text")), "file.two-types");
        assertRefused(joined(PDF, zip("a.txt", "text")), "file.two-types");
        assertRefused(joined(ascii("a,b\n"), zip("a.txt", "text")), "file.two-types");
        assertRefused(joined(ascii("<html>"), PDF), "file.type-not-taken");
    }

    @Test
    void takesWhatCamerasPutBehindAPicture() throws IOException {
        assertThat(FileContent.of(joined(picture("jpg"), ascii("SEFH\u0001\u0000SEFT"))))
                .isEqualTo(FileType.JPEG);
    }

    /** Whatever comes, the answer is a type or a refusal with a code. */
    @Test
    void neverFails() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<byte[]> whole = List.of(PDF, picture("png"), picture("jpg"), workbook());
        for (int round = 0; round < 400; round++) {
            byte[] bytes = whole.get(round % whole.size()).clone();
            for (int change = 0; change <= round % 8; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] torn = Arrays.copyOf(bytes, round % 3 == 0 ? random.nextInt(bytes.length) : bytes.length);
            try {
                FileContent.of(torn);
            } catch (Refusal refusal) {
                assertThat(refusal.code()).as("seed %d", seed).startsWith("file.");
            }
        }
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> FileContent.of(bytes))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Plan").createRow(0).createCell(0).setCellValue("Ref");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** The same with one more part. */
    private static byte[] with(byte[] zip, String name, String text) throws IOException {
        List<String> parts = new ArrayList<>();
        OfficeParts known = OfficeParts.of(zip);
        parts.addAll(List.of("[Content_Types].xml", known.contentTypes(), name, text));
        return zip(parts.toArray(String[]::new));
    }

    private static byte[] zip(String... namesAndTexts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
                ZipEntry entry = new ZipEntry(namesAndTexts[i]);
                CRC32 crc = new CRC32();
                crc.update(text);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(text.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(text);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
