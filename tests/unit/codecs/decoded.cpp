// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoded.h"

namespace vigie::test {

namespace {

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString timeText(core::Timestamp time)
{
    return time == core::kNoTime ? QStringLiteral("-") : QString::fromStdString(core::toIso8601(time));
}

} // namespace

QString Decoded::asset(std::size_t index) const
{
    const core::AssetUpdate& update = batch.assets.at(index);
    QString position = QStringLiteral("-");
    if (update.position)
        position = QString::number(update.position->latitude(), 'f', 5) + "," +
                   QString::number(update.position->longitude(), 'f', 5);
    return QStringList{fromUtf8(batch.text(update.id)), fromUtf8(batch.text(update.model)), position,
                       timeText(update.positionTime)}
        .join(" | ");
}

QStringList Decoded::observations(std::size_t index) const
{
    const core::AssetUpdate& update = batch.assets.at(index);
    QStringList out;
    for (std::uint32_t i = 0; i < update.observationCount; ++i) {
        const core::Observation& o = batch.observations.at(update.firstObservation + i);
        QString line = fromUtf8(batch.text(o.attribute)) + "=";
        if (o.kind == core::ValueKind::Text)
            line += fromUtf8(batch.text(o.text));
        else if (o.kind == core::ValueKind::Boolean)
            line += o.number != 0.0 ? "yes" : "no";
        else
            line += QString::number(o.number, 'g', 15);
        if (!o.unit.empty())
            line += " " + fromUtf8(batch.text(o.unit));
        if (o.sourceTime != core::kNoTime)
            line += " @" + timeText(o.sourceTime);
        if (o.quality != core::Quality::Measured)
            line += " (" + fromUtf8(core::toWord(o.quality)) + ")";
        out.push_back(line);
    }
    return out;
}

QStringList Decoded::problems() const
{
    QStringList out;
    for (const codecs::FieldProblem& problem : report.problems)
        out.push_back(fromUtf8(codecs::toWord(problem.reason)) + " " + QString::fromStdString(problem.place) + " " +
                      QString::fromStdString(problem.shape));
    return out;
}

QStringList Decoded::dropped() const
{
    QStringList out;
    for (const codecs::DroppedName& name : report.dropped)
        out.push_back(QString::fromStdString(name.name) + " x " + QString::number(name.count));
    return out;
}

QString Decoded::errorText() const
{
    return failed ? QString::fromStdString(error.where + ": " + error.what.english()) : QString{};
}

Decoded decoded(std::string_view message, const codecs::NgsiLdDecoder::Options& options)
{
    codecs::NgsiLdDecoder decoder{options};
    Decoded out;
    auto report = decoder.decode(message, out.batch);
    out.failed = !report;
    if (report)
        out.report = std::move(*report);
    else
        out.error = report.error();
    return out;
}

} // namespace vigie::test
