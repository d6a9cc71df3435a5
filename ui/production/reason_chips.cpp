// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/production/reason_chips.h"

#include "ui/controls/touch_button.h"
#include "ui/controls/wrap_layout.h"
#include "ui/production/reason_words.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace wellpulse::ui {

namespace {

QString codeOf(const TouchButton *chip)
{
    return chip->property("code").toString();
}

} // namespace

ReasonChips::ReasonChips(const Appearance &appearance, const QString &name, const QString &question,
    const QStringList &codes, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_wordsEdit(new QLineEdit)
{
    setAccessibleName(question);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, appearance.metrics.gapPx - 8, 0, 0); // what they stand below leaves 8
    layout->setSpacing(appearance.metrics.gapPx);
    auto *chips = new QWidget;
    auto *wrap = new WrapLayout(appearance.metrics.gapPx);
    chips->setLayout(wrap);
    for (const QString &code : codes) {
        auto *chip = new TouchButton(appearance, ButtonLook::Raised, Icon::None, reasonWords(code));
        chip->setObjectName(name + code + QLatin1String("Button"));
        chip->setProperty("code", code);
        chip->setAccessibleName(question + u' ' + reasonWords(code));
        chip->setCheckable(true);
        chip->installEventFilter(this);
        connect(chip, &QPushButton::clicked, this, [this, code] { press(code); });
        wrap->addWidget(chip);
        m_chips.push_back(chip);
    }
    layout->addWidget(chips);
    m_wordsEdit->setObjectName(name + QLatin1String("WordsEdit"));
    m_wordsEdit->setAccessibleName(question + u' ' + tr("In your own words"));
    m_wordsEdit->setPlaceholderText(tr("In your own words"));
    m_wordsEdit->setMaxLength(255);
    m_wordsEdit->setMinimumHeight(appearance.metrics.inputHeight);
    m_wordsEdit->hide();
    connect(m_wordsEdit, &QLineEdit::textEdited, this, [this](const QString &words) {
        Q_EMIT chosen({otherReason.toString(), words});
    });
    layout->addWidget(m_wordsEdit);
    letGrowDown(this);
    makeTabStop(m_chips.constFirst());
}

void ReasonChips::setReason(const ReasonInput &reason)
{
    m_reason = reason;
    for (TouchButton *chip : m_chips) {
        const bool isChosen = codeOf(chip) == reason.code;
        chip->setChecked(isChosen);
        // Never by colour alone.
        chip->setStencil(isChosen ? Icon::Entered : Icon::Open, m_appearance.colors.text);
        if (isChosen)
            makeTabStop(chip);
    }
    if (m_wordsEdit->text() != reason.words)
        m_wordsEdit->setText(reason.words);
    m_wordsEdit->setVisible(reason.code == otherReason);
}

void ReasonChips::focusFirst()
{
    for (TouchButton *chip : m_chips) {
        if (chip->focusPolicy() == Qt::StrongFocus)
            chip->setFocus(Qt::TabFocusReason);
    }
}

void ReasonChips::press(const QString &code)
{
    const ReasonInput reason
        = code == m_reason.code ? ReasonInput{{}, m_reason.words} : ReasonInput{code, m_reason.words};
    setReason(reason);
    Q_EMIT chosen(reason);
    if (reason.code == otherReason)
        m_wordsEdit->setFocus(Qt::OtherFocusReason);
}

void ReasonChips::makeTabStop(TouchButton *chip)
{
    for (TouchButton *other : m_chips)
        other->setFocusPolicy(other == chip ? Qt::StrongFocus : Qt::ClickFocus);
}

bool ReasonChips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool forward = key == Qt::Key_Right || key == Qt::Key_Down;
    const bool back = key == Qt::Key_Left || key == Qt::Key_Up;
    if (!forward && !back)
        return QWidget::eventFilter(watched, event);
    for (qsizetype at = 0; at < m_chips.size(); ++at) {
        if (m_chips.at(at) != watched)
            continue;
        const qsizetype to = (at + (forward ? 1 : m_chips.size() - 1)) % m_chips.size();
        makeTabStop(m_chips.at(to));
        m_chips.at(to)->setFocus(Qt::TabFocusReason);
        break;
    }
    return true;
}

} // namespace wellpulse::ui
