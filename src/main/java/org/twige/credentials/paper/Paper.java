package org.twige.credentials.paper;

/**
 * What is printed.
 *
 * @param xhtml well-formed, with a title, a language and one {@code <object type="twige/qr">}
 * @param badge the signed credential that travels inside the file
 * @param badgeName its file name
 * @param badgeAbout what it is, in the language of the sheet
 */
public record Paper(String xhtml, QrCode code, String badge, String badgeName, String badgeAbout) {}
