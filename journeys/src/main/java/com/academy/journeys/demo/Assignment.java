package com.academy.journeys.demo;

import com.academy.journeys.school.Click;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What one student of the demo works through: so many modules of each course, in order. */
public record Assignment(Student student, List<Part> parts) {

    public record Part(TaughtCourse course, int modules) {}

    public int completed() {
        return parts.stream().mapToInt(Part::modules).sum();
    }

    public int total() {
        return parts.stream().mapToInt(part -> part.course().modules().size()).sum();
    }

    /** The clicks of all students, each student's spread evenly over the whole time. */
    public static List<Click> clicks(List<Assignment> assignments) {
        record Timed(double moment, Click click) {}
        List<Timed> timed = new ArrayList<>();
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            double shift = (double) i / assignments.size();
            int number = 0;
            for (Part part : assignment.parts()) {
                for (int module = 0; module < part.modules(); module++) {
                    Student student = assignment.student();
                    Click click = new Click(
                            student,
                            student.enrollmentIn(part.course()),
                            part.course().modules().get(module));
                    timed.add(new Timed((number + shift) / assignment.completed(), click));
                    number++;
                }
            }
        }
        return timed.stream()
                .sorted(Comparator.comparingDouble(Timed::moment))
                .map(Timed::click)
                .toList();
    }
}
