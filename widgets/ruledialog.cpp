// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ruledialog.h"

#include "alerts/rulewriter.h"
#include "models/errortext.h"
#include "models/ruletext.h"
#include "widgets/plaintext.h"
#include "widgets/question.h"
#include "widgets/reasondialog.h"
#include "widgets/ruleform.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace vigie::widgets {

using models::RuleText;

namespace {

constexpr std::chrono::milliseconds kTypingPause{300};
constexpr int kProblemRows = 3;
constexpr int kMostDifferences = 6;

/// "id:7: id.deadband" is line 7 and the key deadband.
struct Place {
    int line = 0;
    std::string key;
};

Place placeOf(const std::string& where)
{
    Place out;
    const QString text = QString::fromStdString(where);
    out.line = text.section(u':', 1, 1).toInt();
    out.key = text.section(u':', 2).section(u'.', -1).trimmed().toStdString();
    return out;
}

alerts::Rule beginning(const alerts::Rule& like, RuleDialog::What what, core::Timestamp now)
{
    alerts::Rule out = like;
    out.date = core::toIso8601(now).substr(0, 10); // it is changed today
    if (what == RuleDialog::What::New)
        out.id += "-2";
    return out;
}

} // namespace

RuleDialog::RuleDialog(const alerts::RuleBook& book, const std::shared_ptr<const alerts::Rule>& rule, What what,
                       const models::Texts& texts, bool canForce, QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_texts(texts)
    , m_what(what)
    , m_id(what == What::Change ? rule->id : std::string{})
    , m_canForce(canForce)
    , m_condition(plainLabel(this))
    , m_form(new RuleForm(beginning(*rule, what, texts.now()), what == What::New, texts, this))
    , m_file(new QPlainTextEdit)
    , m_problems(new QListWidget(this))
    , m_differs(plainLabel(this))
    , m_reason(reasonField(this))
    , m_force(new QPushButton(tr("Put into force"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(what == What::New ? tr("New rule") : tr("Rule: %1").arg(RuleText::title(*rule, texts)));
    build();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(m_form, &RuleForm::edited, this, [this] {
        m_isTouched = true;
        takeForm();
    });
    connect(m_file, &QPlainTextEdit::textChanged, this, [this] {
        if (m_fills)
            return;
        m_isTouched = true;
        m_differsNow = true; // until it has been looked at
        m_typing.start();
    });
    connect(&m_typing, &QTimer::timeout, this, &RuleDialog::takeFile);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { tell(); });
    connect(m_problems, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { goToProblem(m_problems->row(item)); });
    connect(m_problems, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { goToProblem(m_problems->row(item)); });
    connect(m_force, &QPushButton::clicked, this,
            [this] { Q_EMIT forceAsked(m_draft, m_reason->text().simplified()); });
    takeForm();
    m_form->setFocus();
}

void RuleDialog::build()
{
    m_condition->setWordWrap(true);
    m_condition->setObjectName(QStringLiteral("heading"));
    m_file->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_file->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_file->setTabChangesFocus(true);
    m_file->setAccessibleName(tr("The rule as a file"));
    m_form->addTab(m_file, tr("As a file"));
    m_problems->setAccessibleName(tr("What is wrong"));
    m_problems->setWordWrap(true);
    m_differs->setWordWrap(true);
    m_differs->setObjectName(QStringLiteral("caption"));
    m_differs->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* form = new QFormLayout;
    form->addRow(plainLabel(this, tr("Why")), m_reason);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_force, QDialogButtonBox::ActionRole);
    m_force->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_layout = new QVBoxLayout(this);
    m_layout->addWidget(m_condition);
    m_layout->addWidget(m_form, 1);
    m_layout->addWidget(m_problems);
    m_layout->addWidget(m_differs);
    m_layout->addLayout(form);
    m_layout->addWidget(buttons);
    m_reason->setVisible(m_canForce);
    form->labelForField(m_reason)->setVisible(m_canForce);
    m_force->setVisible(m_canForce);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(640, 640);
}

void RuleDialog::addBox(QWidget* box)
{
    m_layout->insertWidget(m_layout->indexOf(m_differs) + 1, box);
}

RuleDialog::Written RuleDialog::written() const
{
    return {m_file->toPlainText(), m_reason->text(), m_form->currentIndex(), m_isTouched};
}

void RuleDialog::setWritten(const Written& written)
{
    m_fills = true;
    m_file->setPlainText(written.file);
    m_fills = false;
    m_reason->setText(written.reason);
    m_form->setCurrentIndex(written.page);
    m_isTouched = written.isTouched;
    takeFile();
}

void RuleDialog::leave(const std::function<void()>& after)
{
    const auto end = [this, after] {
        m_isTouched = false;
        QDialog::reject();
        if (after)
            after();
    };
    if (!m_isTouched || !m_differsNow) {
        end();
        return;
    }
    ask(*this,
        {.title = windowTitle(),
         .text = tr("What was written here is not in force. Throw it away?"),
         .verb = tr("Throw away")},
        end);
}

std::shared_ptr<const alerts::Rule> RuleDialog::inForce() const
{
    return m_id.empty() ? nullptr : m_book.rules().find(m_id);
}

void RuleDialog::takeForm()
{
    const std::string text = alerts::ruleText(m_form->rule());
    m_fills = true;
    m_file->setPlainText(QString::fromStdString(text));
    m_fills = false;
    look(text);
}

void RuleDialog::takeFile()
{
    look(m_file->toPlainText().toStdString());
    if (m_draft.rule)
        m_form->setRule(*m_draft.rule);
}

void RuleDialog::look(const std::string& text)
{
    m_draft = m_book.look(text, m_id);
    tell();
    Q_EMIT draftChanged();
}

void RuleDialog::tell()
{
    const alerts::RuleDraft& draft = m_draft;
    m_problems->clear();
    if (const QString field = m_form->notANumber(); !field.isEmpty())
        m_problems->addItem(tr("%1: this is not a number.").arg(field));
    for (const core::Error& one : draft.problems) {
        const Place place = placeOf(one.where);
        const QString what = models::ErrorText::of(one.what) + u' ' + models::ErrorText::remedy(one);
        m_problems->addItem(
            place.key.empty() ? what : tr("%1: %2", "key: what is wrong").arg(RuleText::key(place.key), what));
    }
    const bool isWrong = m_problems->count() > 0;
    m_problems->setVisible(isWrong);
    if (isWrong)
        m_problems->setFixedHeight(m_problems->sizeHintForRow(0) * std::min(m_problems->count(), kProblemRows) + 6);
    const auto before = inForce();
    QStringList differs;
    if (draft.rule) {
        m_condition->setText(RuleText::condition(*draft.rule, m_texts));
        differs = RuleText::differences(before.get(), draft.rule.get());
        if (before && differs.size() == 1 && before->date != draft.rule->date)
            differs.clear(); // only today's date
    }
    const bool isDifferent = !differs.isEmpty();
    m_differsNow = isWrong || isDifferent;
    if (differs.size() > kMostDifferences) {
        const auto more = static_cast<int>(differs.size()) - kMostDifferences;
        differs = differs.mid(0, kMostDifferences);
        differs.append(tr("and %n more", nullptr, more));
    }
    m_differs->setVisible(draft.rule != nullptr);
    if (m_what == What::New)
        m_differs->setText(tr("A new rule."));
    else if (!isDifferent)
        m_differs->setText(tr("As it is in force."));
    else
        m_differs->setText((before ? tr("What differs from what is in force:")
                                   : tr("It is switched off at present. In force it would be:")) +
                           u'\n' + differs.join(u'\n'));
    const bool isReady = !isWrong && isDifferent && isReason(m_reason->text());
    m_force->setEnabled(isReady);
    m_force->setToolTip(isReady || !m_canForce ? QString{}
                        : isWrong              ? tr("Mend what is wrong first.")
                        : !isDifferent         ? tr("There is nothing to put into force.")
                                               : tr("Write why: the reason goes with the change."));
}

void RuleDialog::goToProblem(int row)
{
    const int first = m_form->notANumber().isEmpty() ? 0 : 1;
    if (row < first || static_cast<std::size_t>(row - first) >= m_draft.problems.size())
        return;
    const Place place = placeOf(m_draft.problems[static_cast<std::size_t>(row - first)].where);
    if (m_form->currentWidget() != m_file && m_form->goTo(place.key))
        return;
    m_form->setCurrentWidget(m_file);
    const QTextBlock line = m_file->document()->findBlockByNumber(std::max(place.line - 1, 0));
    m_file->setTextCursor(QTextCursor{line});
    m_file->setFocus();
}

} // namespace vigie::widgets
