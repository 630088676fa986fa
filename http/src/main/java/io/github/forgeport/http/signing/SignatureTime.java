package io.github.forgeport.http.signing;

import io.github.forgeport.http.request.OutgoingRequest;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Formats the time of a signed request: UTC, to the second, for years of four digits. */
public final class SignatureTime {

    private SignatureTime() {}

    /** Such as {@code 2024-02-29T08:30:15Z}. */
    public static String extended(OutgoingRequest request) {
        return written(request, "-", ":");
    }

    /** Such as {@code 20240229T083015Z}. */
    public static String basic(OutgoingRequest request) {
        return written(request, "", "");
    }

    /** By hand, since a formatter takes longer than the signature. */
    private static String written(OutgoingRequest request, String hyphen, String colon) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(request.time().getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(20);
        twoFigures(text, time.getYear() / 100);
        twoFigures(text, time.getYear() % 100);
        twoFigures(text.append(hyphen), time.getMonthValue());
        twoFigures(text.append(hyphen), time.getDayOfMonth());
        twoFigures(text.append('T'), time.getHour());
        twoFigures(text.append(colon), time.getMinute());
        twoFigures(text.append(colon), time.getSecond());
        return text.append('Z').toString();
    }

    private static void twoFigures(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
