package io.github.forgeport.port.paging;

/**
 * The number of pages of a listing that are requested at the same time.
 *
 * @param pages 1 to 16; with 1, each page is requested when its first entry is needed
 */
public record ReadAhead(int pages) {

    /** No read-ahead: each page is requested when its first entry is needed. */
    public static final ReadAhead NONE = new ReadAhead(1);

    private static final int MAX_PAGES = 16;

    /**
     * Creates a read-ahead from its number of pages.
     *
     * @throws IllegalArgumentException if it is not 1 to 16
     */
    public ReadAhead {
        if (pages < 1 || pages > MAX_PAGES) {
            throw new IllegalArgumentException("pages to read ahead must be 1 to " + MAX_PAGES + ": " + pages);
        }
    }

    /** Creates a read-ahead from its number of pages, 1 to 16. */
    public static ReadAhead of(int pages) {
        return new ReadAhead(pages);
    }
}
