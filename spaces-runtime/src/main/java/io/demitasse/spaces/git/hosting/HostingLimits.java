package io.demitasse.spaces.git.hosting;

/**
 * How much a repository may take.
 *
 * @param fileBytes of one file that is kept by git itself
 * @param pushBytes of one push
 * @param largeBytes of all large files of a repository together
 */
public record HostingLimits(long fileBytes, long pushBytes, long largeBytes) {
    /** 1 GiB a file, 4 GiB a push, 100 GiB of large files. */
    public static final HostingLimits DEFAULT = new HostingLimits(1L << 30, 4L << 30, 100L << 30);
}
