package com.academy.progress.enrollment;

/**
 * How much of what is required is done.
 *
 * @param completed how many required modules of the current outline are completed. Example: 7
 * @param total how many required modules the current outline has. Example: 12
 * @param percent completed of total in per cent, rounded down; 0 where the outline requires no module. Example: 58
 */
public record Progress(int completed, int total, int percent) {

    /** The percentage is rounded down, so 100 means complete; 0 of 0 is 0. */
    public static Progress of(int completed, int total) {
        return new Progress(completed, total, total == 0 ? 0 : Math.toIntExact(100L * completed / total));
    }
}
