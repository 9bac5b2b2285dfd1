// Rules as the build writes them, a station in few words, and a schedule in as few.
(function () {
  window.planRules = {
    "plan-step": [
      { id: "ask-quotes", order: 1, until: "order-and-wait" },
      { id: "order-and-wait", order: 2, until: "set-up", "lead-longest": "P4M" },
      { id: "account", order: 3, until: "verification-application" },
      {
        id: "verification-application",
        order: 4,
        until: "claims-application",
        "until-also": "certificate-application",
        notice: "master-account-mail",
      },
      { id: "safety-rules", order: 5, until: "claims-application" },
      { id: "claims-application", order: 6, deadline: "cutoff" },
      { id: "claims-papers", order: 7, deadline: "papers", arrival: "claims-papers" },
      { id: "certificate-application", order: 8, until: "set-up", lead: "P2W", notice: "certificate-notice" },
      { id: "set-up", order: 9, "months-before": 0, day: 1 },
    ],
    deadline: [
      { id: "cutoff", "day-of-month": 20, "months-before": 2 },
      { id: "papers", "day-of-month": 15, "months-before": 1 },
      { id: "monthly", "day-of-month": 10 },
      { id: "grace", date: "2024-10-31" },
    ],
    vendor: { east: "P2M", west: "P4M" },
    arrival: { "master-account-mail": "P1W", "certificate-notice": "5BD" },
    fact: { "certificate-validity": "P3Y3M" },
  };

  /** "month=2027-07 provider=east set-up=2027-06-25 done:account=2026-11-01", - for nothing. */
  window.planStation = words => {
    const station = { situation: {}, plan: {}, items: {} };
    for (const word of words === "-" ? [] : words.split(" ")) {
      const [key, value] = word.split("=");
      const [state, step] = key.split(":");
      if (step) {
        station.items["plan." + step] = { s: state, d: value };
      } else {
        station[key === "month" || key === "provider" ? "situation" : "plan"][key] = { v: value, t: 1 };
      }
    }
    return station;
  };

  /** All that can be asked of a schedule, each as a text. */
  window.planTold = (station, today, rules = planRules) => {
    const result = shirube.plan.schedule(rules, station, today);
    const told = {
      month: result.month || "-",
      earliest: result.earliest,
      late: result.late ? "yes" : "no",
      wait: result.wait.lead + "/" + result.wait.from,
      order: result.steps.map(it => it.id).join(),
    };
    for (const it of result.steps) {
      told[it.id] = !it.first ? "-" : it.first === it.last ? it.first : it.first + ".." + it.last;
      for (const key of ["advice", "notice", "beyond", "state"]) {
        told[key + ":" + it.id] = it[key] || "-";
      }
    }
    for (const rule of ["plan-step.ask-quotes", "plan-step.account", "plan-step.certificate-application", "plan-step.no-such",
        "deadline.cutoff", "deadline.papers", "deadline.monthly", "deadline.grace", "deadline.no-such",
        "cutoff", "", "plan-step.__proto__"]) {
      told["due:" + rule] = shirube.plan.due(rules, rule, station) || "-";
      told["is-done:" + rule] = shirube.plan.isDone(rules, rule, station) ? "yes" : "no";
    }
    return told;
  };
})();
